import * as $protobuf from "protobufjs/minimal.js";
import Long = require("long");

/** Namespace Mumble. */
export namespace Mumble {

    /**
     * Properties of a Version.
     * @deprecated Use Mumble.Version.$Properties instead.
     */
    interface IVersion extends Mumble.Version.$Properties {
    }

    /** Represents a Version. */
    class Version {

        /**
         * Constructs a new Version.
         * @param [properties] Properties to set
         */
        constructor(properties?: Mumble.Version.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Version versionV1. */
        versionV1: (number|null);

        /** Version release. */
        release: (string|null);

        /** Version os. */
        os: (string|null);

        /** Version osVersion. */
        osVersion: (string|null);

        /** Version versionV2. */
        versionV2: (Long|null);

        /**
         * Creates a new Version instance using the specified properties.
         * @param [properties] Properties to set
         * @returns Version instance
         */
        static create(properties: Mumble.Version.$Shape): Mumble.Version & Mumble.Version.$Shape;
        static create(properties?: Mumble.Version.$Properties): Mumble.Version;

        /**
         * Encodes the specified Version message. Does not implicitly {@link Mumble.Version.verify|verify} messages.
         * @param message Version message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: Mumble.Version.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a Version message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {Mumble.Version & Mumble.Version.$Shape} Version
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): Mumble.Version & Mumble.Version.$Shape;
    }

    namespace Version {

        /** Properties of a Version. */
        interface $Properties {

            /** Version versionV1 */
            versionV1?: (number|null);

            /** Version release */
            release?: (string|null);

            /** Version os */
            os?: (string|null);

            /** Version osVersion */
            osVersion?: (string|null);

            /** Version versionV2 */
            versionV2?: (Long|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a Version. */
        type $Shape = Mumble.Version.$Properties;
    }

    /**
     * Properties of a UDPTunnel.
     * @deprecated Use Mumble.UDPTunnel.$Properties instead.
     */
    interface IUDPTunnel extends Mumble.UDPTunnel.$Properties {
    }

    /** Represents a UDPTunnel. */
    class UDPTunnel {

        /**
         * Constructs a new UDPTunnel.
         * @param [properties] Properties to set
         */
        constructor(properties?: Mumble.UDPTunnel.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** UDPTunnel packet. */
        packet: Uint8Array;

        /**
         * Creates a new UDPTunnel instance using the specified properties.
         * @param [properties] Properties to set
         * @returns UDPTunnel instance
         */
        static create(properties: Mumble.UDPTunnel.$Shape): Mumble.UDPTunnel & Mumble.UDPTunnel.$Shape;
        static create(properties?: Mumble.UDPTunnel.$Properties): Mumble.UDPTunnel;

        /**
         * Encodes the specified UDPTunnel message. Does not implicitly {@link Mumble.UDPTunnel.verify|verify} messages.
         * @param message UDPTunnel message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: Mumble.UDPTunnel.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a UDPTunnel message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {Mumble.UDPTunnel & Mumble.UDPTunnel.$Shape} UDPTunnel
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): Mumble.UDPTunnel & Mumble.UDPTunnel.$Shape;
    }

    namespace UDPTunnel {

        /** Properties of a UDPTunnel. */
        interface $Properties {

            /** UDPTunnel packet */
            packet: Uint8Array;

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a UDPTunnel. */
        type $Shape = Mumble.UDPTunnel.$Properties;
    }

    /**
     * Properties of an Authenticate.
     * @deprecated Use Mumble.Authenticate.$Properties instead.
     */
    interface IAuthenticate extends Mumble.Authenticate.$Properties {
    }

    /** Represents an Authenticate. */
    class Authenticate {

        /**
         * Constructs a new Authenticate.
         * @param [properties] Properties to set
         */
        constructor(properties?: Mumble.Authenticate.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Authenticate username. */
        username: (string|null);

        /** Authenticate password. */
        password: (string|null);

        /** Authenticate tokens. */
        tokens: string[];

        /** Authenticate celtVersions. */
        celtVersions: number[];

        /** Authenticate opus. */
        opus: (boolean|null);

        /** Authenticate clientType. */
        clientType: (number|null);

        /**
         * Creates a new Authenticate instance using the specified properties.
         * @param [properties] Properties to set
         * @returns Authenticate instance
         */
        static create(properties: Mumble.Authenticate.$Shape): Mumble.Authenticate & Mumble.Authenticate.$Shape;
        static create(properties?: Mumble.Authenticate.$Properties): Mumble.Authenticate;

        /**
         * Encodes the specified Authenticate message. Does not implicitly {@link Mumble.Authenticate.verify|verify} messages.
         * @param message Authenticate message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: Mumble.Authenticate.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes an Authenticate message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {Mumble.Authenticate & Mumble.Authenticate.$Shape} Authenticate
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): Mumble.Authenticate & Mumble.Authenticate.$Shape;
    }

    namespace Authenticate {

        /** Properties of an Authenticate. */
        interface $Properties {

            /** Authenticate username */
            username?: (string|null);

            /** Authenticate password */
            password?: (string|null);

            /** Authenticate tokens */
            tokens?: string[];

            /** Authenticate celtVersions */
            celtVersions?: number[];

            /** Authenticate opus */
            opus?: (boolean|null);

            /** Authenticate clientType */
            clientType?: (number|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of an Authenticate. */
        type $Shape = Mumble.Authenticate.$Properties;
    }

    /**
     * Properties of a Ping.
     * @deprecated Use Mumble.Ping.$Properties instead.
     */
    interface IPing extends Mumble.Ping.$Properties {
    }

    /** Represents a Ping. */
    class Ping {

        /**
         * Constructs a new Ping.
         * @param [properties] Properties to set
         */
        constructor(properties?: Mumble.Ping.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Ping timestamp. */
        timestamp: (Long|null);

        /** Ping good. */
        good: (number|null);

        /** Ping late. */
        late: (number|null);

        /** Ping lost. */
        lost: (number|null);

        /** Ping resync. */
        resync: (number|null);

        /** Ping udpPackets. */
        udpPackets: (number|null);

        /** Ping tcpPackets. */
        tcpPackets: (number|null);

        /** Ping udpPingAvg. */
        udpPingAvg: (number|null);

        /** Ping udpPingVar. */
        udpPingVar: (number|null);

        /** Ping tcpPingAvg. */
        tcpPingAvg: (number|null);

        /** Ping tcpPingVar. */
        tcpPingVar: (number|null);

        /**
         * Creates a new Ping instance using the specified properties.
         * @param [properties] Properties to set
         * @returns Ping instance
         */
        static create(properties: Mumble.Ping.$Shape): Mumble.Ping & Mumble.Ping.$Shape;
        static create(properties?: Mumble.Ping.$Properties): Mumble.Ping;

        /**
         * Encodes the specified Ping message. Does not implicitly {@link Mumble.Ping.verify|verify} messages.
         * @param message Ping message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: Mumble.Ping.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a Ping message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {Mumble.Ping & Mumble.Ping.$Shape} Ping
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): Mumble.Ping & Mumble.Ping.$Shape;
    }

    namespace Ping {

        /** Properties of a Ping. */
        interface $Properties {

            /** Ping timestamp */
            timestamp?: (Long|null);

            /** Ping good */
            good?: (number|null);

            /** Ping late */
            late?: (number|null);

            /** Ping lost */
            lost?: (number|null);

            /** Ping resync */
            resync?: (number|null);

            /** Ping udpPackets */
            udpPackets?: (number|null);

            /** Ping tcpPackets */
            tcpPackets?: (number|null);

            /** Ping udpPingAvg */
            udpPingAvg?: (number|null);

            /** Ping udpPingVar */
            udpPingVar?: (number|null);

            /** Ping tcpPingAvg */
            tcpPingAvg?: (number|null);

            /** Ping tcpPingVar */
            tcpPingVar?: (number|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a Ping. */
        type $Shape = Mumble.Ping.$Properties;
    }

    /**
     * Properties of a Reject.
     * @deprecated Use Mumble.Reject.$Properties instead.
     */
    interface IReject extends Mumble.Reject.$Properties {
    }

    /** Represents a Reject. */
    class Reject {

        /**
         * Constructs a new Reject.
         * @param [properties] Properties to set
         */
        constructor(properties?: Mumble.Reject.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Reject type. */
        type: (Mumble.Reject.RejectType|null);

        /** Reject reason. */
        reason: (string|null);

        /**
         * Creates a new Reject instance using the specified properties.
         * @param [properties] Properties to set
         * @returns Reject instance
         */
        static create(properties: Mumble.Reject.$Shape): Mumble.Reject & Mumble.Reject.$Shape;
        static create(properties?: Mumble.Reject.$Properties): Mumble.Reject;

        /**
         * Encodes the specified Reject message. Does not implicitly {@link Mumble.Reject.verify|verify} messages.
         * @param message Reject message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: Mumble.Reject.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a Reject message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {Mumble.Reject & Mumble.Reject.$Shape} Reject
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): Mumble.Reject & Mumble.Reject.$Shape;
    }

    namespace Reject {

        /** Properties of a Reject. */
        interface $Properties {

            /** Reject type */
            type?: (Mumble.Reject.RejectType|null);

            /** Reject reason */
            reason?: (string|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a Reject. */
        type $Shape = Mumble.Reject.$Properties;

        /** RejectType enum. */
        enum RejectType {

            /** None value */
            None = 0,

            /** WrongVersion value */
            WrongVersion = 1,

            /** InvalidUsername value */
            InvalidUsername = 2,

            /** WrongUserPW value */
            WrongUserPW = 3,

            /** WrongServerPW value */
            WrongServerPW = 4,

            /** UsernameInUse value */
            UsernameInUse = 5,

            /** ServerFull value */
            ServerFull = 6,

            /** NoCertificate value */
            NoCertificate = 7,

            /** AuthenticatorFail value */
            AuthenticatorFail = 8,

            /** NoNewConnections value */
            NoNewConnections = 9
        }
    }

    /**
     * Properties of a ServerSync.
     * @deprecated Use Mumble.ServerSync.$Properties instead.
     */
    interface IServerSync extends Mumble.ServerSync.$Properties {
    }

    /** Represents a ServerSync. */
    class ServerSync {

        /**
         * Constructs a new ServerSync.
         * @param [properties] Properties to set
         */
        constructor(properties?: Mumble.ServerSync.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** ServerSync session. */
        session: (number|null);

        /** ServerSync maxBandwidth. */
        maxBandwidth: (number|null);

        /** ServerSync welcomeText. */
        welcomeText: (string|null);

        /** ServerSync permissions. */
        permissions: (Long|null);

        /**
         * Creates a new ServerSync instance using the specified properties.
         * @param [properties] Properties to set
         * @returns ServerSync instance
         */
        static create(properties: Mumble.ServerSync.$Shape): Mumble.ServerSync & Mumble.ServerSync.$Shape;
        static create(properties?: Mumble.ServerSync.$Properties): Mumble.ServerSync;

        /**
         * Encodes the specified ServerSync message. Does not implicitly {@link Mumble.ServerSync.verify|verify} messages.
         * @param message ServerSync message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: Mumble.ServerSync.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a ServerSync message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {Mumble.ServerSync & Mumble.ServerSync.$Shape} ServerSync
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): Mumble.ServerSync & Mumble.ServerSync.$Shape;
    }

    namespace ServerSync {

        /** Properties of a ServerSync. */
        interface $Properties {

            /** ServerSync session */
            session?: (number|null);

            /** ServerSync maxBandwidth */
            maxBandwidth?: (number|null);

            /** ServerSync welcomeText */
            welcomeText?: (string|null);

            /** ServerSync permissions */
            permissions?: (Long|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a ServerSync. */
        type $Shape = Mumble.ServerSync.$Properties;
    }

    /**
     * Properties of a ChannelRemove.
     * @deprecated Use Mumble.ChannelRemove.$Properties instead.
     */
    interface IChannelRemove extends Mumble.ChannelRemove.$Properties {
    }

    /** Represents a ChannelRemove. */
    class ChannelRemove {

        /**
         * Constructs a new ChannelRemove.
         * @param [properties] Properties to set
         */
        constructor(properties?: Mumble.ChannelRemove.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** ChannelRemove channelId. */
        channelId: number;

        /**
         * Creates a new ChannelRemove instance using the specified properties.
         * @param [properties] Properties to set
         * @returns ChannelRemove instance
         */
        static create(properties: Mumble.ChannelRemove.$Shape): Mumble.ChannelRemove & Mumble.ChannelRemove.$Shape;
        static create(properties?: Mumble.ChannelRemove.$Properties): Mumble.ChannelRemove;

        /**
         * Encodes the specified ChannelRemove message. Does not implicitly {@link Mumble.ChannelRemove.verify|verify} messages.
         * @param message ChannelRemove message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: Mumble.ChannelRemove.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a ChannelRemove message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {Mumble.ChannelRemove & Mumble.ChannelRemove.$Shape} ChannelRemove
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): Mumble.ChannelRemove & Mumble.ChannelRemove.$Shape;
    }

    namespace ChannelRemove {

        /** Properties of a ChannelRemove. */
        interface $Properties {

            /** ChannelRemove channelId */
            channelId: number;

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a ChannelRemove. */
        type $Shape = Mumble.ChannelRemove.$Properties;
    }

    /**
     * Properties of a ChannelState.
     * @deprecated Use Mumble.ChannelState.$Properties instead.
     */
    interface IChannelState extends Mumble.ChannelState.$Properties {
    }

    /** Represents a ChannelState. */
    class ChannelState {

        /**
         * Constructs a new ChannelState.
         * @param [properties] Properties to set
         */
        constructor(properties?: Mumble.ChannelState.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** ChannelState channelId. */
        channelId: (number|null);

        /** ChannelState parent. */
        parent: (number|null);

        /** ChannelState name. */
        name: (string|null);

        /** ChannelState links. */
        links: number[];

        /** ChannelState description. */
        description: (string|null);

        /** ChannelState linksAdd. */
        linksAdd: number[];

        /** ChannelState linksRemove. */
        linksRemove: number[];

        /** ChannelState temporary. */
        temporary: (boolean|null);

        /** ChannelState position. */
        position: (number|null);

        /** ChannelState descriptionHash. */
        descriptionHash: (Uint8Array|null);

        /** ChannelState maxUsers. */
        maxUsers: (number|null);

        /** ChannelState isEnterRestricted. */
        isEnterRestricted: (boolean|null);

        /** ChannelState canEnter. */
        canEnter: (boolean|null);

        /**
         * Creates a new ChannelState instance using the specified properties.
         * @param [properties] Properties to set
         * @returns ChannelState instance
         */
        static create(properties: Mumble.ChannelState.$Shape): Mumble.ChannelState & Mumble.ChannelState.$Shape;
        static create(properties?: Mumble.ChannelState.$Properties): Mumble.ChannelState;

        /**
         * Encodes the specified ChannelState message. Does not implicitly {@link Mumble.ChannelState.verify|verify} messages.
         * @param message ChannelState message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: Mumble.ChannelState.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a ChannelState message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {Mumble.ChannelState & Mumble.ChannelState.$Shape} ChannelState
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): Mumble.ChannelState & Mumble.ChannelState.$Shape;
    }

    namespace ChannelState {

        /** Properties of a ChannelState. */
        interface $Properties {

            /** ChannelState channelId */
            channelId?: (number|null);

            /** ChannelState parent */
            parent?: (number|null);

            /** ChannelState name */
            name?: (string|null);

            /** ChannelState links */
            links?: number[];

            /** ChannelState description */
            description?: (string|null);

            /** ChannelState linksAdd */
            linksAdd?: number[];

            /** ChannelState linksRemove */
            linksRemove?: number[];

            /** ChannelState temporary */
            temporary?: (boolean|null);

            /** ChannelState position */
            position?: (number|null);

            /** ChannelState descriptionHash */
            descriptionHash?: (Uint8Array|null);

            /** ChannelState maxUsers */
            maxUsers?: (number|null);

            /** ChannelState isEnterRestricted */
            isEnterRestricted?: (boolean|null);

            /** ChannelState canEnter */
            canEnter?: (boolean|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a ChannelState. */
        type $Shape = Mumble.ChannelState.$Properties;
    }

    /**
     * Properties of a UserRemove.
     * @deprecated Use Mumble.UserRemove.$Properties instead.
     */
    interface IUserRemove extends Mumble.UserRemove.$Properties {
    }

    /** Represents a UserRemove. */
    class UserRemove {

        /**
         * Constructs a new UserRemove.
         * @param [properties] Properties to set
         */
        constructor(properties?: Mumble.UserRemove.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** UserRemove session. */
        session: number;

        /** UserRemove actor. */
        actor: (number|null);

        /** UserRemove reason. */
        reason: (string|null);

        /** UserRemove ban. */
        ban: (boolean|null);

        /** UserRemove banCertificate. */
        banCertificate: (boolean|null);

        /** UserRemove banIp. */
        banIp: (boolean|null);

        /**
         * Creates a new UserRemove instance using the specified properties.
         * @param [properties] Properties to set
         * @returns UserRemove instance
         */
        static create(properties: Mumble.UserRemove.$Shape): Mumble.UserRemove & Mumble.UserRemove.$Shape;
        static create(properties?: Mumble.UserRemove.$Properties): Mumble.UserRemove;

        /**
         * Encodes the specified UserRemove message. Does not implicitly {@link Mumble.UserRemove.verify|verify} messages.
         * @param message UserRemove message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: Mumble.UserRemove.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a UserRemove message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {Mumble.UserRemove & Mumble.UserRemove.$Shape} UserRemove
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): Mumble.UserRemove & Mumble.UserRemove.$Shape;
    }

    namespace UserRemove {

        /** Properties of a UserRemove. */
        interface $Properties {

            /** UserRemove session */
            session: number;

            /** UserRemove actor */
            actor?: (number|null);

            /** UserRemove reason */
            reason?: (string|null);

            /** UserRemove ban */
            ban?: (boolean|null);

            /** UserRemove banCertificate */
            banCertificate?: (boolean|null);

            /** UserRemove banIp */
            banIp?: (boolean|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a UserRemove. */
        type $Shape = Mumble.UserRemove.$Properties;
    }

    /**
     * Properties of a UserState.
     * @deprecated Use Mumble.UserState.$Properties instead.
     */
    interface IUserState extends Mumble.UserState.$Properties {
    }

    /** Represents a UserState. */
    class UserState {

        /**
         * Constructs a new UserState.
         * @param [properties] Properties to set
         */
        constructor(properties?: Mumble.UserState.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** UserState session. */
        session: (number|null);

        /** UserState actor. */
        actor: (number|null);

        /** UserState name. */
        name: (string|null);

        /** UserState userId. */
        userId: (number|null);

        /** UserState channelId. */
        channelId: (number|null);

        /** UserState mute. */
        mute: (boolean|null);

        /** UserState deaf. */
        deaf: (boolean|null);

        /** UserState suppress. */
        suppress: (boolean|null);

        /** UserState selfMute. */
        selfMute: (boolean|null);

        /** UserState selfDeaf. */
        selfDeaf: (boolean|null);

        /** UserState texture. */
        texture: (Uint8Array|null);

        /** UserState pluginContext. */
        pluginContext: (Uint8Array|null);

        /** UserState pluginIdentity. */
        pluginIdentity: (string|null);

        /** UserState comment. */
        comment: (string|null);

        /** UserState hash. */
        hash: (string|null);

        /** UserState commentHash. */
        commentHash: (Uint8Array|null);

        /** UserState textureHash. */
        textureHash: (Uint8Array|null);

        /** UserState prioritySpeaker. */
        prioritySpeaker: (boolean|null);

        /** UserState recording. */
        recording: (boolean|null);

        /** UserState temporaryAccessTokens. */
        temporaryAccessTokens: string[];

        /** UserState listeningChannelAdd. */
        listeningChannelAdd: number[];

        /** UserState listeningChannelRemove. */
        listeningChannelRemove: number[];

        /** UserState listeningVolumeAdjustment. */
        listeningVolumeAdjustment: Mumble.UserState.VolumeAdjustment[];

        /**
         * Creates a new UserState instance using the specified properties.
         * @param [properties] Properties to set
         * @returns UserState instance
         */
        static create(properties: Mumble.UserState.$Shape): Mumble.UserState & Mumble.UserState.$Shape;
        static create(properties?: Mumble.UserState.$Properties): Mumble.UserState;

        /**
         * Encodes the specified UserState message. Does not implicitly {@link Mumble.UserState.verify|verify} messages.
         * @param message UserState message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: Mumble.UserState.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a UserState message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {Mumble.UserState & Mumble.UserState.$Shape} UserState
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): Mumble.UserState & Mumble.UserState.$Shape;
    }

    namespace UserState {

        /** Properties of a UserState. */
        interface $Properties {

            /** UserState session */
            session?: (number|null);

            /** UserState actor */
            actor?: (number|null);

            /** UserState name */
            name?: (string|null);

            /** UserState userId */
            userId?: (number|null);

            /** UserState channelId */
            channelId?: (number|null);

            /** UserState mute */
            mute?: (boolean|null);

            /** UserState deaf */
            deaf?: (boolean|null);

            /** UserState suppress */
            suppress?: (boolean|null);

            /** UserState selfMute */
            selfMute?: (boolean|null);

            /** UserState selfDeaf */
            selfDeaf?: (boolean|null);

            /** UserState texture */
            texture?: (Uint8Array|null);

            /** UserState pluginContext */
            pluginContext?: (Uint8Array|null);

            /** UserState pluginIdentity */
            pluginIdentity?: (string|null);

            /** UserState comment */
            comment?: (string|null);

            /** UserState hash */
            hash?: (string|null);

            /** UserState commentHash */
            commentHash?: (Uint8Array|null);

            /** UserState textureHash */
            textureHash?: (Uint8Array|null);

            /** UserState prioritySpeaker */
            prioritySpeaker?: (boolean|null);

            /** UserState recording */
            recording?: (boolean|null);

            /** UserState temporaryAccessTokens */
            temporaryAccessTokens?: string[];

            /** UserState listeningChannelAdd */
            listeningChannelAdd?: number[];

            /** UserState listeningChannelRemove */
            listeningChannelRemove?: number[];

            /** UserState listeningVolumeAdjustment */
            listeningVolumeAdjustment?: Mumble.UserState.VolumeAdjustment.$Properties[];

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a UserState. */
        type $Shape = Mumble.UserState.$Properties;

        /**
         * Properties of a VolumeAdjustment.
         * @deprecated Use Mumble.UserState.VolumeAdjustment.$Properties instead.
         */
        interface IVolumeAdjustment extends Mumble.UserState.VolumeAdjustment.$Properties {
        }

        /** Represents a VolumeAdjustment. */
        class VolumeAdjustment {

            /**
             * Constructs a new VolumeAdjustment.
             * @param [properties] Properties to set
             */
            constructor(properties?: Mumble.UserState.VolumeAdjustment.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** VolumeAdjustment listeningChannel. */
            listeningChannel: (number|null);

            /** VolumeAdjustment volumeAdjustment. */
            volumeAdjustment: (number|null);

            /**
             * Creates a new VolumeAdjustment instance using the specified properties.
             * @param [properties] Properties to set
             * @returns VolumeAdjustment instance
             */
            static create(properties: Mumble.UserState.VolumeAdjustment.$Shape): Mumble.UserState.VolumeAdjustment & Mumble.UserState.VolumeAdjustment.$Shape;
            static create(properties?: Mumble.UserState.VolumeAdjustment.$Properties): Mumble.UserState.VolumeAdjustment;

            /**
             * Encodes the specified VolumeAdjustment message. Does not implicitly {@link Mumble.UserState.VolumeAdjustment.verify|verify} messages.
             * @param message VolumeAdjustment message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: Mumble.UserState.VolumeAdjustment.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a VolumeAdjustment message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {Mumble.UserState.VolumeAdjustment & Mumble.UserState.VolumeAdjustment.$Shape} VolumeAdjustment
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): Mumble.UserState.VolumeAdjustment & Mumble.UserState.VolumeAdjustment.$Shape;
        }

        namespace VolumeAdjustment {

            /** Properties of a VolumeAdjustment. */
            interface $Properties {

                /** VolumeAdjustment listeningChannel */
                listeningChannel?: (number|null);

                /** VolumeAdjustment volumeAdjustment */
                volumeAdjustment?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a VolumeAdjustment. */
            type $Shape = Mumble.UserState.VolumeAdjustment.$Properties;
        }
    }

    /**
     * Properties of a BanList.
     * @deprecated Use Mumble.BanList.$Properties instead.
     */
    interface IBanList extends Mumble.BanList.$Properties {
    }

    /** Represents a BanList. */
    class BanList {

        /**
         * Constructs a new BanList.
         * @param [properties] Properties to set
         */
        constructor(properties?: Mumble.BanList.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** BanList bans. */
        bans: Mumble.BanList.BanEntry[];

        /** BanList query. */
        query: (boolean|null);

        /**
         * Creates a new BanList instance using the specified properties.
         * @param [properties] Properties to set
         * @returns BanList instance
         */
        static create(properties: Mumble.BanList.$Shape): Mumble.BanList & Mumble.BanList.$Shape;
        static create(properties?: Mumble.BanList.$Properties): Mumble.BanList;

        /**
         * Encodes the specified BanList message. Does not implicitly {@link Mumble.BanList.verify|verify} messages.
         * @param message BanList message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: Mumble.BanList.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a BanList message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {Mumble.BanList & Mumble.BanList.$Shape} BanList
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): Mumble.BanList & Mumble.BanList.$Shape;
    }

    namespace BanList {

        /** Properties of a BanList. */
        interface $Properties {

            /** BanList bans */
            bans?: Mumble.BanList.BanEntry.$Properties[];

            /** BanList query */
            query?: (boolean|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a BanList. */
        type $Shape = Mumble.BanList.$Properties;

        /**
         * Properties of a BanEntry.
         * @deprecated Use Mumble.BanList.BanEntry.$Properties instead.
         */
        interface IBanEntry extends Mumble.BanList.BanEntry.$Properties {
        }

        /** Represents a BanEntry. */
        class BanEntry {

            /**
             * Constructs a new BanEntry.
             * @param [properties] Properties to set
             */
            constructor(properties?: Mumble.BanList.BanEntry.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** BanEntry address. */
            address: Uint8Array;

            /** BanEntry mask. */
            mask: number;

            /** BanEntry name. */
            name: (string|null);

            /** BanEntry hash. */
            hash: (string|null);

            /** BanEntry reason. */
            reason: (string|null);

            /** BanEntry start. */
            start: (string|null);

            /** BanEntry duration. */
            duration: (number|null);

            /**
             * Creates a new BanEntry instance using the specified properties.
             * @param [properties] Properties to set
             * @returns BanEntry instance
             */
            static create(properties: Mumble.BanList.BanEntry.$Shape): Mumble.BanList.BanEntry & Mumble.BanList.BanEntry.$Shape;
            static create(properties?: Mumble.BanList.BanEntry.$Properties): Mumble.BanList.BanEntry;

            /**
             * Encodes the specified BanEntry message. Does not implicitly {@link Mumble.BanList.BanEntry.verify|verify} messages.
             * @param message BanEntry message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: Mumble.BanList.BanEntry.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a BanEntry message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {Mumble.BanList.BanEntry & Mumble.BanList.BanEntry.$Shape} BanEntry
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): Mumble.BanList.BanEntry & Mumble.BanList.BanEntry.$Shape;
        }

        namespace BanEntry {

            /** Properties of a BanEntry. */
            interface $Properties {

                /** BanEntry address */
                address: Uint8Array;

                /** BanEntry mask */
                mask: number;

                /** BanEntry name */
                name?: (string|null);

                /** BanEntry hash */
                hash?: (string|null);

                /** BanEntry reason */
                reason?: (string|null);

                /** BanEntry start */
                start?: (string|null);

                /** BanEntry duration */
                duration?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a BanEntry. */
            type $Shape = Mumble.BanList.BanEntry.$Properties;
        }
    }

    /**
     * Properties of a TextMessage.
     * @deprecated Use Mumble.TextMessage.$Properties instead.
     */
    interface ITextMessage extends Mumble.TextMessage.$Properties {
    }

    /** Represents a TextMessage. */
    class TextMessage {

        /**
         * Constructs a new TextMessage.
         * @param [properties] Properties to set
         */
        constructor(properties?: Mumble.TextMessage.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** TextMessage actor. */
        actor: (number|null);

        /** TextMessage session. */
        session: number[];

        /** TextMessage channelId. */
        channelId: number[];

        /** TextMessage treeId. */
        treeId: number[];

        /** TextMessage message. */
        message: string;

        /**
         * Creates a new TextMessage instance using the specified properties.
         * @param [properties] Properties to set
         * @returns TextMessage instance
         */
        static create(properties: Mumble.TextMessage.$Shape): Mumble.TextMessage & Mumble.TextMessage.$Shape;
        static create(properties?: Mumble.TextMessage.$Properties): Mumble.TextMessage;

        /**
         * Encodes the specified TextMessage message. Does not implicitly {@link Mumble.TextMessage.verify|verify} messages.
         * @param message TextMessage message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: Mumble.TextMessage.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a TextMessage message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {Mumble.TextMessage & Mumble.TextMessage.$Shape} TextMessage
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): Mumble.TextMessage & Mumble.TextMessage.$Shape;
    }

    namespace TextMessage {

        /** Properties of a TextMessage. */
        interface $Properties {

            /** TextMessage actor */
            actor?: (number|null);

            /** TextMessage session */
            session?: number[];

            /** TextMessage channelId */
            channelId?: number[];

            /** TextMessage treeId */
            treeId?: number[];

            /** TextMessage message */
            message: string;

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a TextMessage. */
        type $Shape = Mumble.TextMessage.$Properties;
    }

    /**
     * Properties of a PermissionDenied.
     * @deprecated Use Mumble.PermissionDenied.$Properties instead.
     */
    interface IPermissionDenied extends Mumble.PermissionDenied.$Properties {
    }

    /** Represents a PermissionDenied. */
    class PermissionDenied {

        /**
         * Constructs a new PermissionDenied.
         * @param [properties] Properties to set
         */
        constructor(properties?: Mumble.PermissionDenied.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** PermissionDenied permission. */
        permission: (number|null);

        /** PermissionDenied channelId. */
        channelId: (number|null);

        /** PermissionDenied session. */
        session: (number|null);

        /** PermissionDenied reason. */
        reason: (string|null);

        /** PermissionDenied type. */
        type: (Mumble.PermissionDenied.DenyType|null);

        /** PermissionDenied name. */
        name: (string|null);

        /**
         * Creates a new PermissionDenied instance using the specified properties.
         * @param [properties] Properties to set
         * @returns PermissionDenied instance
         */
        static create(properties: Mumble.PermissionDenied.$Shape): Mumble.PermissionDenied & Mumble.PermissionDenied.$Shape;
        static create(properties?: Mumble.PermissionDenied.$Properties): Mumble.PermissionDenied;

        /**
         * Encodes the specified PermissionDenied message. Does not implicitly {@link Mumble.PermissionDenied.verify|verify} messages.
         * @param message PermissionDenied message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: Mumble.PermissionDenied.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a PermissionDenied message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {Mumble.PermissionDenied & Mumble.PermissionDenied.$Shape} PermissionDenied
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): Mumble.PermissionDenied & Mumble.PermissionDenied.$Shape;
    }

    namespace PermissionDenied {

        /** Properties of a PermissionDenied. */
        interface $Properties {

            /** PermissionDenied permission */
            permission?: (number|null);

            /** PermissionDenied channelId */
            channelId?: (number|null);

            /** PermissionDenied session */
            session?: (number|null);

            /** PermissionDenied reason */
            reason?: (string|null);

            /** PermissionDenied type */
            type?: (Mumble.PermissionDenied.DenyType|null);

            /** PermissionDenied name */
            name?: (string|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a PermissionDenied. */
        type $Shape = Mumble.PermissionDenied.$Properties;

        /** DenyType enum. */
        enum DenyType {

            /** Text value */
            Text = 0,

            /** Permission value */
            Permission = 1,

            /** SuperUser value */
            SuperUser = 2,

            /** ChannelName value */
            ChannelName = 3,

            /** TextTooLong value */
            TextTooLong = 4,

            /** H9K value */
            H9K = 5,

            /** TemporaryChannel value */
            TemporaryChannel = 6,

            /** MissingCertificate value */
            MissingCertificate = 7,

            /** UserName value */
            UserName = 8,

            /** ChannelFull value */
            ChannelFull = 9,

            /** NestingLimit value */
            NestingLimit = 10,

            /** ChannelCountLimit value */
            ChannelCountLimit = 11,

            /** ChannelListenerLimit value */
            ChannelListenerLimit = 12,

            /** UserListenerLimit value */
            UserListenerLimit = 13
        }
    }

    /**
     * Properties of a ACL.
     * @deprecated Use Mumble.ACL.$Properties instead.
     */
    interface IACL extends Mumble.ACL.$Properties {
    }

    /** Represents a ACL. */
    class ACL {

        /**
         * Constructs a new ACL.
         * @param [properties] Properties to set
         */
        constructor(properties?: Mumble.ACL.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** ACL channelId. */
        channelId: number;

        /** ACL inheritAcls. */
        inheritAcls: (boolean|null);

        /** ACL groups. */
        groups: Mumble.ACL.ChanGroup[];

        /** ACL acls. */
        acls: Mumble.ACL.ChanACL[];

        /** ACL query. */
        query: (boolean|null);

        /**
         * Creates a new ACL instance using the specified properties.
         * @param [properties] Properties to set
         * @returns ACL instance
         */
        static create(properties: Mumble.ACL.$Shape): Mumble.ACL & Mumble.ACL.$Shape;
        static create(properties?: Mumble.ACL.$Properties): Mumble.ACL;

        /**
         * Encodes the specified ACL message. Does not implicitly {@link Mumble.ACL.verify|verify} messages.
         * @param message ACL message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: Mumble.ACL.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a ACL message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {Mumble.ACL & Mumble.ACL.$Shape} ACL
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): Mumble.ACL & Mumble.ACL.$Shape;
    }

    namespace ACL {

        /** Properties of a ACL. */
        interface $Properties {

            /** ACL channelId */
            channelId: number;

            /** ACL inheritAcls */
            inheritAcls?: (boolean|null);

            /** ACL groups */
            groups?: Mumble.ACL.ChanGroup.$Properties[];

            /** ACL acls */
            acls?: Mumble.ACL.ChanACL.$Properties[];

            /** ACL query */
            query?: (boolean|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a ACL. */
        type $Shape = Mumble.ACL.$Properties;

        /**
         * Properties of a ChanGroup.
         * @deprecated Use Mumble.ACL.ChanGroup.$Properties instead.
         */
        interface IChanGroup extends Mumble.ACL.ChanGroup.$Properties {
        }

        /** Represents a ChanGroup. */
        class ChanGroup {

            /**
             * Constructs a new ChanGroup.
             * @param [properties] Properties to set
             */
            constructor(properties?: Mumble.ACL.ChanGroup.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ChanGroup name. */
            name: string;

            /** ChanGroup inherited. */
            inherited: (boolean|null);

            /** ChanGroup inherit. */
            inherit: (boolean|null);

            /** ChanGroup inheritable. */
            inheritable: (boolean|null);

            /** ChanGroup add. */
            add: number[];

            /** ChanGroup remove. */
            remove: number[];

            /** ChanGroup inheritedMembers. */
            inheritedMembers: number[];

            /**
             * Creates a new ChanGroup instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ChanGroup instance
             */
            static create(properties: Mumble.ACL.ChanGroup.$Shape): Mumble.ACL.ChanGroup & Mumble.ACL.ChanGroup.$Shape;
            static create(properties?: Mumble.ACL.ChanGroup.$Properties): Mumble.ACL.ChanGroup;

            /**
             * Encodes the specified ChanGroup message. Does not implicitly {@link Mumble.ACL.ChanGroup.verify|verify} messages.
             * @param message ChanGroup message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: Mumble.ACL.ChanGroup.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ChanGroup message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {Mumble.ACL.ChanGroup & Mumble.ACL.ChanGroup.$Shape} ChanGroup
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): Mumble.ACL.ChanGroup & Mumble.ACL.ChanGroup.$Shape;
        }

        namespace ChanGroup {

            /** Properties of a ChanGroup. */
            interface $Properties {

                /** ChanGroup name */
                name: string;

                /** ChanGroup inherited */
                inherited?: (boolean|null);

                /** ChanGroup inherit */
                inherit?: (boolean|null);

                /** ChanGroup inheritable */
                inheritable?: (boolean|null);

                /** ChanGroup add */
                add?: number[];

                /** ChanGroup remove */
                remove?: number[];

                /** ChanGroup inheritedMembers */
                inheritedMembers?: number[];

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ChanGroup. */
            type $Shape = Mumble.ACL.ChanGroup.$Properties;
        }

        /**
         * Properties of a ChanACL.
         * @deprecated Use Mumble.ACL.ChanACL.$Properties instead.
         */
        interface IChanACL extends Mumble.ACL.ChanACL.$Properties {
        }

        /** Represents a ChanACL. */
        class ChanACL {

            /**
             * Constructs a new ChanACL.
             * @param [properties] Properties to set
             */
            constructor(properties?: Mumble.ACL.ChanACL.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ChanACL applyHere. */
            applyHere: (boolean|null);

            /** ChanACL applySubs. */
            applySubs: (boolean|null);

            /** ChanACL inherited. */
            inherited: (boolean|null);

            /** ChanACL userId. */
            userId: (number|null);

            /** ChanACL group. */
            group: (string|null);

            /** ChanACL grant. */
            grant: (number|null);

            /** ChanACL deny. */
            deny: (number|null);

            /**
             * Creates a new ChanACL instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ChanACL instance
             */
            static create(properties: Mumble.ACL.ChanACL.$Shape): Mumble.ACL.ChanACL & Mumble.ACL.ChanACL.$Shape;
            static create(properties?: Mumble.ACL.ChanACL.$Properties): Mumble.ACL.ChanACL;

            /**
             * Encodes the specified ChanACL message. Does not implicitly {@link Mumble.ACL.ChanACL.verify|verify} messages.
             * @param message ChanACL message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: Mumble.ACL.ChanACL.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ChanACL message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {Mumble.ACL.ChanACL & Mumble.ACL.ChanACL.$Shape} ChanACL
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): Mumble.ACL.ChanACL & Mumble.ACL.ChanACL.$Shape;
        }

        namespace ChanACL {

            /** Properties of a ChanACL. */
            interface $Properties {

                /** ChanACL applyHere */
                applyHere?: (boolean|null);

                /** ChanACL applySubs */
                applySubs?: (boolean|null);

                /** ChanACL inherited */
                inherited?: (boolean|null);

                /** ChanACL userId */
                userId?: (number|null);

                /** ChanACL group */
                group?: (string|null);

                /** ChanACL grant */
                grant?: (number|null);

                /** ChanACL deny */
                deny?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ChanACL. */
            type $Shape = Mumble.ACL.ChanACL.$Properties;
        }
    }

    /**
     * Properties of a QueryUsers.
     * @deprecated Use Mumble.QueryUsers.$Properties instead.
     */
    interface IQueryUsers extends Mumble.QueryUsers.$Properties {
    }

    /** Represents a QueryUsers. */
    class QueryUsers {

        /**
         * Constructs a new QueryUsers.
         * @param [properties] Properties to set
         */
        constructor(properties?: Mumble.QueryUsers.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** QueryUsers ids. */
        ids: number[];

        /** QueryUsers names. */
        names: string[];

        /**
         * Creates a new QueryUsers instance using the specified properties.
         * @param [properties] Properties to set
         * @returns QueryUsers instance
         */
        static create(properties: Mumble.QueryUsers.$Shape): Mumble.QueryUsers & Mumble.QueryUsers.$Shape;
        static create(properties?: Mumble.QueryUsers.$Properties): Mumble.QueryUsers;

        /**
         * Encodes the specified QueryUsers message. Does not implicitly {@link Mumble.QueryUsers.verify|verify} messages.
         * @param message QueryUsers message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: Mumble.QueryUsers.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a QueryUsers message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {Mumble.QueryUsers & Mumble.QueryUsers.$Shape} QueryUsers
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): Mumble.QueryUsers & Mumble.QueryUsers.$Shape;
    }

    namespace QueryUsers {

        /** Properties of a QueryUsers. */
        interface $Properties {

            /** QueryUsers ids */
            ids?: number[];

            /** QueryUsers names */
            names?: string[];

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a QueryUsers. */
        type $Shape = Mumble.QueryUsers.$Properties;
    }

    /**
     * Properties of a CryptSetup.
     * @deprecated Use Mumble.CryptSetup.$Properties instead.
     */
    interface ICryptSetup extends Mumble.CryptSetup.$Properties {
    }

    /** Represents a CryptSetup. */
    class CryptSetup {

        /**
         * Constructs a new CryptSetup.
         * @param [properties] Properties to set
         */
        constructor(properties?: Mumble.CryptSetup.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** CryptSetup key. */
        key: (Uint8Array|null);

        /** CryptSetup clientNonce. */
        clientNonce: (Uint8Array|null);

        /** CryptSetup serverNonce. */
        serverNonce: (Uint8Array|null);

        /**
         * Creates a new CryptSetup instance using the specified properties.
         * @param [properties] Properties to set
         * @returns CryptSetup instance
         */
        static create(properties: Mumble.CryptSetup.$Shape): Mumble.CryptSetup & Mumble.CryptSetup.$Shape;
        static create(properties?: Mumble.CryptSetup.$Properties): Mumble.CryptSetup;

        /**
         * Encodes the specified CryptSetup message. Does not implicitly {@link Mumble.CryptSetup.verify|verify} messages.
         * @param message CryptSetup message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: Mumble.CryptSetup.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a CryptSetup message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {Mumble.CryptSetup & Mumble.CryptSetup.$Shape} CryptSetup
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): Mumble.CryptSetup & Mumble.CryptSetup.$Shape;
    }

    namespace CryptSetup {

        /** Properties of a CryptSetup. */
        interface $Properties {

            /** CryptSetup key */
            key?: (Uint8Array|null);

            /** CryptSetup clientNonce */
            clientNonce?: (Uint8Array|null);

            /** CryptSetup serverNonce */
            serverNonce?: (Uint8Array|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a CryptSetup. */
        type $Shape = Mumble.CryptSetup.$Properties;
    }

    /**
     * Properties of a ContextActionModify.
     * @deprecated Use Mumble.ContextActionModify.$Properties instead.
     */
    interface IContextActionModify extends Mumble.ContextActionModify.$Properties {
    }

    /** Represents a ContextActionModify. */
    class ContextActionModify {

        /**
         * Constructs a new ContextActionModify.
         * @param [properties] Properties to set
         */
        constructor(properties?: Mumble.ContextActionModify.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** ContextActionModify action. */
        action: string;

        /** ContextActionModify text. */
        text: (string|null);

        /** ContextActionModify context. */
        context: (number|null);

        /** ContextActionModify operation. */
        operation: (Mumble.ContextActionModify.Operation|null);

        /**
         * Creates a new ContextActionModify instance using the specified properties.
         * @param [properties] Properties to set
         * @returns ContextActionModify instance
         */
        static create(properties: Mumble.ContextActionModify.$Shape): Mumble.ContextActionModify & Mumble.ContextActionModify.$Shape;
        static create(properties?: Mumble.ContextActionModify.$Properties): Mumble.ContextActionModify;

        /**
         * Encodes the specified ContextActionModify message. Does not implicitly {@link Mumble.ContextActionModify.verify|verify} messages.
         * @param message ContextActionModify message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: Mumble.ContextActionModify.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a ContextActionModify message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {Mumble.ContextActionModify & Mumble.ContextActionModify.$Shape} ContextActionModify
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): Mumble.ContextActionModify & Mumble.ContextActionModify.$Shape;
    }

    namespace ContextActionModify {

        /** Properties of a ContextActionModify. */
        interface $Properties {

            /** ContextActionModify action */
            action: string;

            /** ContextActionModify text */
            text?: (string|null);

            /** ContextActionModify context */
            context?: (number|null);

            /** ContextActionModify operation */
            operation?: (Mumble.ContextActionModify.Operation|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a ContextActionModify. */
        type $Shape = Mumble.ContextActionModify.$Properties;

        /** Operation enum. */
        enum Operation {

            /** Add value */
            Add = 0,

            /** Remove value */
            Remove = 1
        }
    }

    /**
     * Properties of a ContextAction.
     * @deprecated Use Mumble.ContextAction.$Properties instead.
     */
    interface IContextAction extends Mumble.ContextAction.$Properties {
    }

    /** Represents a ContextAction. */
    class ContextAction {

        /**
         * Constructs a new ContextAction.
         * @param [properties] Properties to set
         */
        constructor(properties?: Mumble.ContextAction.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** ContextAction session. */
        session: (number|null);

        /** ContextAction channelId. */
        channelId: (number|null);

        /** ContextAction action. */
        action: string;

        /**
         * Creates a new ContextAction instance using the specified properties.
         * @param [properties] Properties to set
         * @returns ContextAction instance
         */
        static create(properties: Mumble.ContextAction.$Shape): Mumble.ContextAction & Mumble.ContextAction.$Shape;
        static create(properties?: Mumble.ContextAction.$Properties): Mumble.ContextAction;

        /**
         * Encodes the specified ContextAction message. Does not implicitly {@link Mumble.ContextAction.verify|verify} messages.
         * @param message ContextAction message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: Mumble.ContextAction.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a ContextAction message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {Mumble.ContextAction & Mumble.ContextAction.$Shape} ContextAction
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): Mumble.ContextAction & Mumble.ContextAction.$Shape;
    }

    namespace ContextAction {

        /** Properties of a ContextAction. */
        interface $Properties {

            /** ContextAction session */
            session?: (number|null);

            /** ContextAction channelId */
            channelId?: (number|null);

            /** ContextAction action */
            action: string;

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a ContextAction. */
        type $Shape = Mumble.ContextAction.$Properties;
    }

    /**
     * Properties of a UserList.
     * @deprecated Use Mumble.UserList.$Properties instead.
     */
    interface IUserList extends Mumble.UserList.$Properties {
    }

    /** Represents a UserList. */
    class UserList {

        /**
         * Constructs a new UserList.
         * @param [properties] Properties to set
         */
        constructor(properties?: Mumble.UserList.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** UserList users. */
        users: Mumble.UserList.User[];

        /**
         * Creates a new UserList instance using the specified properties.
         * @param [properties] Properties to set
         * @returns UserList instance
         */
        static create(properties: Mumble.UserList.$Shape): Mumble.UserList & Mumble.UserList.$Shape;
        static create(properties?: Mumble.UserList.$Properties): Mumble.UserList;

        /**
         * Encodes the specified UserList message. Does not implicitly {@link Mumble.UserList.verify|verify} messages.
         * @param message UserList message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: Mumble.UserList.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a UserList message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {Mumble.UserList & Mumble.UserList.$Shape} UserList
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): Mumble.UserList & Mumble.UserList.$Shape;
    }

    namespace UserList {

        /** Properties of a UserList. */
        interface $Properties {

            /** UserList users */
            users?: Mumble.UserList.User.$Properties[];

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a UserList. */
        type $Shape = Mumble.UserList.$Properties;

        /**
         * Properties of a User.
         * @deprecated Use Mumble.UserList.User.$Properties instead.
         */
        interface IUser extends Mumble.UserList.User.$Properties {
        }

        /** Represents a User. */
        class User {

            /**
             * Constructs a new User.
             * @param [properties] Properties to set
             */
            constructor(properties?: Mumble.UserList.User.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** User userId. */
            userId: number;

            /** User name. */
            name: (string|null);

            /** User lastSeen. */
            lastSeen: (string|null);

            /** User lastChannel. */
            lastChannel: (number|null);

            /**
             * Creates a new User instance using the specified properties.
             * @param [properties] Properties to set
             * @returns User instance
             */
            static create(properties: Mumble.UserList.User.$Shape): Mumble.UserList.User & Mumble.UserList.User.$Shape;
            static create(properties?: Mumble.UserList.User.$Properties): Mumble.UserList.User;

            /**
             * Encodes the specified User message. Does not implicitly {@link Mumble.UserList.User.verify|verify} messages.
             * @param message User message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: Mumble.UserList.User.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a User message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {Mumble.UserList.User & Mumble.UserList.User.$Shape} User
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): Mumble.UserList.User & Mumble.UserList.User.$Shape;
        }

        namespace User {

            /** Properties of a User. */
            interface $Properties {

                /** User userId */
                userId: number;

                /** User name */
                name?: (string|null);

                /** User lastSeen */
                lastSeen?: (string|null);

                /** User lastChannel */
                lastChannel?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a User. */
            type $Shape = Mumble.UserList.User.$Properties;
        }
    }

    /**
     * Properties of a VoiceTarget.
     * @deprecated Use Mumble.VoiceTarget.$Properties instead.
     */
    interface IVoiceTarget extends Mumble.VoiceTarget.$Properties {
    }

    /** Represents a VoiceTarget. */
    class VoiceTarget {

        /**
         * Constructs a new VoiceTarget.
         * @param [properties] Properties to set
         */
        constructor(properties?: Mumble.VoiceTarget.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** VoiceTarget id. */
        id: (number|null);

        /** VoiceTarget targets. */
        targets: Mumble.VoiceTarget.Target[];

        /**
         * Creates a new VoiceTarget instance using the specified properties.
         * @param [properties] Properties to set
         * @returns VoiceTarget instance
         */
        static create(properties: Mumble.VoiceTarget.$Shape): Mumble.VoiceTarget & Mumble.VoiceTarget.$Shape;
        static create(properties?: Mumble.VoiceTarget.$Properties): Mumble.VoiceTarget;

        /**
         * Encodes the specified VoiceTarget message. Does not implicitly {@link Mumble.VoiceTarget.verify|verify} messages.
         * @param message VoiceTarget message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: Mumble.VoiceTarget.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a VoiceTarget message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {Mumble.VoiceTarget & Mumble.VoiceTarget.$Shape} VoiceTarget
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): Mumble.VoiceTarget & Mumble.VoiceTarget.$Shape;
    }

    namespace VoiceTarget {

        /** Properties of a VoiceTarget. */
        interface $Properties {

            /** VoiceTarget id */
            id?: (number|null);

            /** VoiceTarget targets */
            targets?: Mumble.VoiceTarget.Target.$Properties[];

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a VoiceTarget. */
        type $Shape = Mumble.VoiceTarget.$Properties;

        /**
         * Properties of a Target.
         * @deprecated Use Mumble.VoiceTarget.Target.$Properties instead.
         */
        interface ITarget extends Mumble.VoiceTarget.Target.$Properties {
        }

        /** Represents a Target. */
        class Target {

            /**
             * Constructs a new Target.
             * @param [properties] Properties to set
             */
            constructor(properties?: Mumble.VoiceTarget.Target.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Target session. */
            session: number[];

            /** Target channelId. */
            channelId: (number|null);

            /** Target group. */
            group: (string|null);

            /** Target links. */
            links: (boolean|null);

            /** Target children. */
            children: (boolean|null);

            /**
             * Creates a new Target instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Target instance
             */
            static create(properties: Mumble.VoiceTarget.Target.$Shape): Mumble.VoiceTarget.Target & Mumble.VoiceTarget.Target.$Shape;
            static create(properties?: Mumble.VoiceTarget.Target.$Properties): Mumble.VoiceTarget.Target;

            /**
             * Encodes the specified Target message. Does not implicitly {@link Mumble.VoiceTarget.Target.verify|verify} messages.
             * @param message Target message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: Mumble.VoiceTarget.Target.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Target message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {Mumble.VoiceTarget.Target & Mumble.VoiceTarget.Target.$Shape} Target
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): Mumble.VoiceTarget.Target & Mumble.VoiceTarget.Target.$Shape;
        }

        namespace Target {

            /** Properties of a Target. */
            interface $Properties {

                /** Target session */
                session?: number[];

                /** Target channelId */
                channelId?: (number|null);

                /** Target group */
                group?: (string|null);

                /** Target links */
                links?: (boolean|null);

                /** Target children */
                children?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Target. */
            type $Shape = Mumble.VoiceTarget.Target.$Properties;
        }
    }

    /**
     * Properties of a PermissionQuery.
     * @deprecated Use Mumble.PermissionQuery.$Properties instead.
     */
    interface IPermissionQuery extends Mumble.PermissionQuery.$Properties {
    }

    /** Represents a PermissionQuery. */
    class PermissionQuery {

        /**
         * Constructs a new PermissionQuery.
         * @param [properties] Properties to set
         */
        constructor(properties?: Mumble.PermissionQuery.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** PermissionQuery channelId. */
        channelId: (number|null);

        /** PermissionQuery permissions. */
        permissions: (number|null);

        /** PermissionQuery flush. */
        flush: (boolean|null);

        /**
         * Creates a new PermissionQuery instance using the specified properties.
         * @param [properties] Properties to set
         * @returns PermissionQuery instance
         */
        static create(properties: Mumble.PermissionQuery.$Shape): Mumble.PermissionQuery & Mumble.PermissionQuery.$Shape;
        static create(properties?: Mumble.PermissionQuery.$Properties): Mumble.PermissionQuery;

        /**
         * Encodes the specified PermissionQuery message. Does not implicitly {@link Mumble.PermissionQuery.verify|verify} messages.
         * @param message PermissionQuery message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: Mumble.PermissionQuery.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a PermissionQuery message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {Mumble.PermissionQuery & Mumble.PermissionQuery.$Shape} PermissionQuery
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): Mumble.PermissionQuery & Mumble.PermissionQuery.$Shape;
    }

    namespace PermissionQuery {

        /** Properties of a PermissionQuery. */
        interface $Properties {

            /** PermissionQuery channelId */
            channelId?: (number|null);

            /** PermissionQuery permissions */
            permissions?: (number|null);

            /** PermissionQuery flush */
            flush?: (boolean|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a PermissionQuery. */
        type $Shape = Mumble.PermissionQuery.$Properties;
    }

    /**
     * Properties of a CodecVersion.
     * @deprecated Use Mumble.CodecVersion.$Properties instead.
     */
    interface ICodecVersion extends Mumble.CodecVersion.$Properties {
    }

    /** Represents a CodecVersion. */
    class CodecVersion {

        /**
         * Constructs a new CodecVersion.
         * @param [properties] Properties to set
         */
        constructor(properties?: Mumble.CodecVersion.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** CodecVersion alpha. */
        alpha: number;

        /** CodecVersion beta. */
        beta: number;

        /** CodecVersion preferAlpha. */
        preferAlpha: boolean;

        /** CodecVersion opus. */
        opus: (boolean|null);

        /**
         * Creates a new CodecVersion instance using the specified properties.
         * @param [properties] Properties to set
         * @returns CodecVersion instance
         */
        static create(properties: Mumble.CodecVersion.$Shape): Mumble.CodecVersion & Mumble.CodecVersion.$Shape;
        static create(properties?: Mumble.CodecVersion.$Properties): Mumble.CodecVersion;

        /**
         * Encodes the specified CodecVersion message. Does not implicitly {@link Mumble.CodecVersion.verify|verify} messages.
         * @param message CodecVersion message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: Mumble.CodecVersion.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a CodecVersion message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {Mumble.CodecVersion & Mumble.CodecVersion.$Shape} CodecVersion
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): Mumble.CodecVersion & Mumble.CodecVersion.$Shape;
    }

    namespace CodecVersion {

        /** Properties of a CodecVersion. */
        interface $Properties {

            /** CodecVersion alpha */
            alpha: number;

            /** CodecVersion beta */
            beta: number;

            /** CodecVersion preferAlpha */
            preferAlpha: boolean;

            /** CodecVersion opus */
            opus?: (boolean|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a CodecVersion. */
        type $Shape = Mumble.CodecVersion.$Properties;
    }

    /**
     * Properties of a UserStats.
     * @deprecated Use Mumble.UserStats.$Properties instead.
     */
    interface IUserStats extends Mumble.UserStats.$Properties {
    }

    /** Represents a UserStats. */
    class UserStats {

        /**
         * Constructs a new UserStats.
         * @param [properties] Properties to set
         */
        constructor(properties?: Mumble.UserStats.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** UserStats session. */
        session: (number|null);

        /** UserStats statsOnly. */
        statsOnly: (boolean|null);

        /** UserStats certificates. */
        certificates: Uint8Array[];

        /** UserStats fromClient. */
        fromClient: (Mumble.UserStats.Stats|null);

        /** UserStats fromServer. */
        fromServer: (Mumble.UserStats.Stats|null);

        /** UserStats udpPackets. */
        udpPackets: (number|null);

        /** UserStats tcpPackets. */
        tcpPackets: (number|null);

        /** UserStats udpPingAvg. */
        udpPingAvg: (number|null);

        /** UserStats udpPingVar. */
        udpPingVar: (number|null);

        /** UserStats tcpPingAvg. */
        tcpPingAvg: (number|null);

        /** UserStats tcpPingVar. */
        tcpPingVar: (number|null);

        /** UserStats version. */
        version: (Mumble.Version|null);

        /** UserStats celtVersions. */
        celtVersions: number[];

        /** UserStats address. */
        address: (Uint8Array|null);

        /** UserStats bandwidth. */
        bandwidth: (number|null);

        /** UserStats onlinesecs. */
        onlinesecs: (number|null);

        /** UserStats idlesecs. */
        idlesecs: (number|null);

        /** UserStats strongCertificate. */
        strongCertificate: (boolean|null);

        /** UserStats opus. */
        opus: (boolean|null);

        /** UserStats rollingStats. */
        rollingStats: (Mumble.UserStats.RollingStats|null);

        /**
         * Creates a new UserStats instance using the specified properties.
         * @param [properties] Properties to set
         * @returns UserStats instance
         */
        static create(properties: Mumble.UserStats.$Shape): Mumble.UserStats & Mumble.UserStats.$Shape;
        static create(properties?: Mumble.UserStats.$Properties): Mumble.UserStats;

        /**
         * Encodes the specified UserStats message. Does not implicitly {@link Mumble.UserStats.verify|verify} messages.
         * @param message UserStats message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: Mumble.UserStats.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a UserStats message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {Mumble.UserStats & Mumble.UserStats.$Shape} UserStats
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): Mumble.UserStats & Mumble.UserStats.$Shape;
    }

    namespace UserStats {

        /** Properties of a UserStats. */
        interface $Properties {

            /** UserStats session */
            session?: (number|null);

            /** UserStats statsOnly */
            statsOnly?: (boolean|null);

            /** UserStats certificates */
            certificates?: Uint8Array[];

            /** UserStats fromClient */
            fromClient?: (Mumble.UserStats.Stats.$Properties|null);

            /** UserStats fromServer */
            fromServer?: (Mumble.UserStats.Stats.$Properties|null);

            /** UserStats udpPackets */
            udpPackets?: (number|null);

            /** UserStats tcpPackets */
            tcpPackets?: (number|null);

            /** UserStats udpPingAvg */
            udpPingAvg?: (number|null);

            /** UserStats udpPingVar */
            udpPingVar?: (number|null);

            /** UserStats tcpPingAvg */
            tcpPingAvg?: (number|null);

            /** UserStats tcpPingVar */
            tcpPingVar?: (number|null);

            /** UserStats version */
            version?: (Mumble.Version.$Properties|null);

            /** UserStats celtVersions */
            celtVersions?: number[];

            /** UserStats address */
            address?: (Uint8Array|null);

            /** UserStats bandwidth */
            bandwidth?: (number|null);

            /** UserStats onlinesecs */
            onlinesecs?: (number|null);

            /** UserStats idlesecs */
            idlesecs?: (number|null);

            /** UserStats strongCertificate */
            strongCertificate?: (boolean|null);

            /** UserStats opus */
            opus?: (boolean|null);

            /** UserStats rollingStats */
            rollingStats?: (Mumble.UserStats.RollingStats.$Properties|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a UserStats. */
        type $Shape = Mumble.UserStats.$Properties;

        /**
         * Properties of a Stats.
         * @deprecated Use Mumble.UserStats.Stats.$Properties instead.
         */
        interface IStats extends Mumble.UserStats.Stats.$Properties {
        }

        /** Represents a Stats. */
        class Stats {

            /**
             * Constructs a new Stats.
             * @param [properties] Properties to set
             */
            constructor(properties?: Mumble.UserStats.Stats.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Stats good. */
            good: (number|null);

            /** Stats late. */
            late: (number|null);

            /** Stats lost. */
            lost: (number|null);

            /** Stats resync. */
            resync: (number|null);

            /**
             * Creates a new Stats instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Stats instance
             */
            static create(properties: Mumble.UserStats.Stats.$Shape): Mumble.UserStats.Stats & Mumble.UserStats.Stats.$Shape;
            static create(properties?: Mumble.UserStats.Stats.$Properties): Mumble.UserStats.Stats;

            /**
             * Encodes the specified Stats message. Does not implicitly {@link Mumble.UserStats.Stats.verify|verify} messages.
             * @param message Stats message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: Mumble.UserStats.Stats.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Stats message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {Mumble.UserStats.Stats & Mumble.UserStats.Stats.$Shape} Stats
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): Mumble.UserStats.Stats & Mumble.UserStats.Stats.$Shape;
        }

        namespace Stats {

            /** Properties of a Stats. */
            interface $Properties {

                /** Stats good */
                good?: (number|null);

                /** Stats late */
                late?: (number|null);

                /** Stats lost */
                lost?: (number|null);

                /** Stats resync */
                resync?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Stats. */
            type $Shape = Mumble.UserStats.Stats.$Properties;
        }

        /**
         * Properties of a RollingStats.
         * @deprecated Use Mumble.UserStats.RollingStats.$Properties instead.
         */
        interface IRollingStats extends Mumble.UserStats.RollingStats.$Properties {
        }

        /** Represents a RollingStats. */
        class RollingStats {

            /**
             * Constructs a new RollingStats.
             * @param [properties] Properties to set
             */
            constructor(properties?: Mumble.UserStats.RollingStats.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** RollingStats timeWindow. */
            timeWindow: (number|null);

            /** RollingStats fromClient. */
            fromClient: (Mumble.UserStats.Stats|null);

            /** RollingStats fromServer. */
            fromServer: (Mumble.UserStats.Stats|null);

            /**
             * Creates a new RollingStats instance using the specified properties.
             * @param [properties] Properties to set
             * @returns RollingStats instance
             */
            static create(properties: Mumble.UserStats.RollingStats.$Shape): Mumble.UserStats.RollingStats & Mumble.UserStats.RollingStats.$Shape;
            static create(properties?: Mumble.UserStats.RollingStats.$Properties): Mumble.UserStats.RollingStats;

            /**
             * Encodes the specified RollingStats message. Does not implicitly {@link Mumble.UserStats.RollingStats.verify|verify} messages.
             * @param message RollingStats message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: Mumble.UserStats.RollingStats.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a RollingStats message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {Mumble.UserStats.RollingStats & Mumble.UserStats.RollingStats.$Shape} RollingStats
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): Mumble.UserStats.RollingStats & Mumble.UserStats.RollingStats.$Shape;
        }

        namespace RollingStats {

            /** Properties of a RollingStats. */
            interface $Properties {

                /** RollingStats timeWindow */
                timeWindow?: (number|null);

                /** RollingStats fromClient */
                fromClient?: (Mumble.UserStats.Stats.$Properties|null);

                /** RollingStats fromServer */
                fromServer?: (Mumble.UserStats.Stats.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a RollingStats. */
            type $Shape = Mumble.UserStats.RollingStats.$Properties;
        }
    }

    /**
     * Properties of a RequestBlob.
     * @deprecated Use Mumble.RequestBlob.$Properties instead.
     */
    interface IRequestBlob extends Mumble.RequestBlob.$Properties {
    }

    /** Represents a RequestBlob. */
    class RequestBlob {

        /**
         * Constructs a new RequestBlob.
         * @param [properties] Properties to set
         */
        constructor(properties?: Mumble.RequestBlob.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** RequestBlob sessionTexture. */
        sessionTexture: number[];

        /** RequestBlob sessionComment. */
        sessionComment: number[];

        /** RequestBlob channelDescription. */
        channelDescription: number[];

        /**
         * Creates a new RequestBlob instance using the specified properties.
         * @param [properties] Properties to set
         * @returns RequestBlob instance
         */
        static create(properties: Mumble.RequestBlob.$Shape): Mumble.RequestBlob & Mumble.RequestBlob.$Shape;
        static create(properties?: Mumble.RequestBlob.$Properties): Mumble.RequestBlob;

        /**
         * Encodes the specified RequestBlob message. Does not implicitly {@link Mumble.RequestBlob.verify|verify} messages.
         * @param message RequestBlob message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: Mumble.RequestBlob.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a RequestBlob message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {Mumble.RequestBlob & Mumble.RequestBlob.$Shape} RequestBlob
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): Mumble.RequestBlob & Mumble.RequestBlob.$Shape;
    }

    namespace RequestBlob {

        /** Properties of a RequestBlob. */
        interface $Properties {

            /** RequestBlob sessionTexture */
            sessionTexture?: number[];

            /** RequestBlob sessionComment */
            sessionComment?: number[];

            /** RequestBlob channelDescription */
            channelDescription?: number[];

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a RequestBlob. */
        type $Shape = Mumble.RequestBlob.$Properties;
    }

    /**
     * Properties of a ServerConfig.
     * @deprecated Use Mumble.ServerConfig.$Properties instead.
     */
    interface IServerConfig extends Mumble.ServerConfig.$Properties {
    }

    /** Represents a ServerConfig. */
    class ServerConfig {

        /**
         * Constructs a new ServerConfig.
         * @param [properties] Properties to set
         */
        constructor(properties?: Mumble.ServerConfig.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** ServerConfig maxBandwidth. */
        maxBandwidth: (number|null);

        /** ServerConfig welcomeText. */
        welcomeText: (string|null);

        /** ServerConfig allowHtml. */
        allowHtml: (boolean|null);

        /** ServerConfig messageLength. */
        messageLength: (number|null);

        /** ServerConfig imageMessageLength. */
        imageMessageLength: (number|null);

        /** ServerConfig maxUsers. */
        maxUsers: (number|null);

        /** ServerConfig recordingAllowed. */
        recordingAllowed: (boolean|null);

        /**
         * Creates a new ServerConfig instance using the specified properties.
         * @param [properties] Properties to set
         * @returns ServerConfig instance
         */
        static create(properties: Mumble.ServerConfig.$Shape): Mumble.ServerConfig & Mumble.ServerConfig.$Shape;
        static create(properties?: Mumble.ServerConfig.$Properties): Mumble.ServerConfig;

        /**
         * Encodes the specified ServerConfig message. Does not implicitly {@link Mumble.ServerConfig.verify|verify} messages.
         * @param message ServerConfig message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: Mumble.ServerConfig.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a ServerConfig message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {Mumble.ServerConfig & Mumble.ServerConfig.$Shape} ServerConfig
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): Mumble.ServerConfig & Mumble.ServerConfig.$Shape;
    }

    namespace ServerConfig {

        /** Properties of a ServerConfig. */
        interface $Properties {

            /** ServerConfig maxBandwidth */
            maxBandwidth?: (number|null);

            /** ServerConfig welcomeText */
            welcomeText?: (string|null);

            /** ServerConfig allowHtml */
            allowHtml?: (boolean|null);

            /** ServerConfig messageLength */
            messageLength?: (number|null);

            /** ServerConfig imageMessageLength */
            imageMessageLength?: (number|null);

            /** ServerConfig maxUsers */
            maxUsers?: (number|null);

            /** ServerConfig recordingAllowed */
            recordingAllowed?: (boolean|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a ServerConfig. */
        type $Shape = Mumble.ServerConfig.$Properties;
    }

    /**
     * Properties of a SuggestConfig.
     * @deprecated Use Mumble.SuggestConfig.$Properties instead.
     */
    interface ISuggestConfig extends Mumble.SuggestConfig.$Properties {
    }

    /** Represents a SuggestConfig. */
    class SuggestConfig {

        /**
         * Constructs a new SuggestConfig.
         * @param [properties] Properties to set
         */
        constructor(properties?: Mumble.SuggestConfig.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** SuggestConfig versionV1. */
        versionV1: (number|null);

        /** SuggestConfig positional. */
        positional: (boolean|null);

        /** SuggestConfig pushToTalk. */
        pushToTalk: (boolean|null);

        /** SuggestConfig versionV2. */
        versionV2: (Long|null);

        /**
         * Creates a new SuggestConfig instance using the specified properties.
         * @param [properties] Properties to set
         * @returns SuggestConfig instance
         */
        static create(properties: Mumble.SuggestConfig.$Shape): Mumble.SuggestConfig & Mumble.SuggestConfig.$Shape;
        static create(properties?: Mumble.SuggestConfig.$Properties): Mumble.SuggestConfig;

        /**
         * Encodes the specified SuggestConfig message. Does not implicitly {@link Mumble.SuggestConfig.verify|verify} messages.
         * @param message SuggestConfig message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: Mumble.SuggestConfig.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a SuggestConfig message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {Mumble.SuggestConfig & Mumble.SuggestConfig.$Shape} SuggestConfig
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): Mumble.SuggestConfig & Mumble.SuggestConfig.$Shape;
    }

    namespace SuggestConfig {

        /** Properties of a SuggestConfig. */
        interface $Properties {

            /** SuggestConfig versionV1 */
            versionV1?: (number|null);

            /** SuggestConfig positional */
            positional?: (boolean|null);

            /** SuggestConfig pushToTalk */
            pushToTalk?: (boolean|null);

            /** SuggestConfig versionV2 */
            versionV2?: (Long|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a SuggestConfig. */
        type $Shape = Mumble.SuggestConfig.$Properties;
    }

    /**
     * Properties of a PluginDataTransmission.
     * @deprecated Use Mumble.PluginDataTransmission.$Properties instead.
     */
    interface IPluginDataTransmission extends Mumble.PluginDataTransmission.$Properties {
    }

    /** Represents a PluginDataTransmission. */
    class PluginDataTransmission {

        /**
         * Constructs a new PluginDataTransmission.
         * @param [properties] Properties to set
         */
        constructor(properties?: Mumble.PluginDataTransmission.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** PluginDataTransmission senderSession. */
        senderSession: (number|null);

        /** PluginDataTransmission receiverSessions. */
        receiverSessions: number[];

        /** PluginDataTransmission data. */
        data: (Uint8Array|null);

        /** PluginDataTransmission dataID. */
        dataID: (string|null);

        /**
         * Creates a new PluginDataTransmission instance using the specified properties.
         * @param [properties] Properties to set
         * @returns PluginDataTransmission instance
         */
        static create(properties: Mumble.PluginDataTransmission.$Shape): Mumble.PluginDataTransmission & Mumble.PluginDataTransmission.$Shape;
        static create(properties?: Mumble.PluginDataTransmission.$Properties): Mumble.PluginDataTransmission;

        /**
         * Encodes the specified PluginDataTransmission message. Does not implicitly {@link Mumble.PluginDataTransmission.verify|verify} messages.
         * @param message PluginDataTransmission message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: Mumble.PluginDataTransmission.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a PluginDataTransmission message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {Mumble.PluginDataTransmission & Mumble.PluginDataTransmission.$Shape} PluginDataTransmission
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): Mumble.PluginDataTransmission & Mumble.PluginDataTransmission.$Shape;
    }

    namespace PluginDataTransmission {

        /** Properties of a PluginDataTransmission. */
        interface $Properties {

            /** PluginDataTransmission senderSession */
            senderSession?: (number|null);

            /** PluginDataTransmission receiverSessions */
            receiverSessions?: number[];

            /** PluginDataTransmission data */
            data?: (Uint8Array|null);

            /** PluginDataTransmission dataID */
            dataID?: (string|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a PluginDataTransmission. */
        type $Shape = Mumble.PluginDataTransmission.$Properties;
    }
}

/** Namespace UndertoneWeb. */
export namespace UndertoneWeb {

    /**
     * Properties of a WebChallenge.
     * @deprecated Use UndertoneWeb.WebChallenge.$Properties instead.
     */
    interface IWebChallenge extends UndertoneWeb.WebChallenge.$Properties {
    }

    /** Represents a WebChallenge. */
    class WebChallenge {

        /**
         * Constructs a new WebChallenge.
         * @param [properties] Properties to set
         */
        constructor(properties?: UndertoneWeb.WebChallenge.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** WebChallenge nonce. */
        nonce: Uint8Array;

        /**
         * Creates a new WebChallenge instance using the specified properties.
         * @param [properties] Properties to set
         * @returns WebChallenge instance
         */
        static create(properties: UndertoneWeb.WebChallenge.$Shape): UndertoneWeb.WebChallenge & UndertoneWeb.WebChallenge.$Shape;
        static create(properties?: UndertoneWeb.WebChallenge.$Properties): UndertoneWeb.WebChallenge;

        /**
         * Encodes the specified WebChallenge message. Does not implicitly {@link UndertoneWeb.WebChallenge.verify|verify} messages.
         * @param message WebChallenge message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: UndertoneWeb.WebChallenge.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a WebChallenge message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {UndertoneWeb.WebChallenge & UndertoneWeb.WebChallenge.$Shape} WebChallenge
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): UndertoneWeb.WebChallenge & UndertoneWeb.WebChallenge.$Shape;
    }

    namespace WebChallenge {

        /** Properties of a WebChallenge. */
        interface $Properties {

            /** WebChallenge nonce */
            nonce: Uint8Array;

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a WebChallenge. */
        type $Shape = UndertoneWeb.WebChallenge.$Properties;
    }

    /**
     * Properties of a WebIdentity.
     * @deprecated Use UndertoneWeb.WebIdentity.$Properties instead.
     */
    interface IWebIdentity extends UndertoneWeb.WebIdentity.$Properties {
    }

    /** Represents a WebIdentity. */
    class WebIdentity {

        /**
         * Constructs a new WebIdentity.
         * @param [properties] Properties to set
         */
        constructor(properties?: UndertoneWeb.WebIdentity.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** WebIdentity certificate. */
        certificate: Uint8Array;

        /** WebIdentity signature. */
        signature: Uint8Array;

        /**
         * Creates a new WebIdentity instance using the specified properties.
         * @param [properties] Properties to set
         * @returns WebIdentity instance
         */
        static create(properties: UndertoneWeb.WebIdentity.$Shape): UndertoneWeb.WebIdentity & UndertoneWeb.WebIdentity.$Shape;
        static create(properties?: UndertoneWeb.WebIdentity.$Properties): UndertoneWeb.WebIdentity;

        /**
         * Encodes the specified WebIdentity message. Does not implicitly {@link UndertoneWeb.WebIdentity.verify|verify} messages.
         * @param message WebIdentity message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: UndertoneWeb.WebIdentity.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a WebIdentity message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {UndertoneWeb.WebIdentity & UndertoneWeb.WebIdentity.$Shape} WebIdentity
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): UndertoneWeb.WebIdentity & UndertoneWeb.WebIdentity.$Shape;
    }

    namespace WebIdentity {

        /** Properties of a WebIdentity. */
        interface $Properties {

            /** WebIdentity certificate */
            certificate: Uint8Array;

            /** WebIdentity signature */
            signature: Uint8Array;

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a WebIdentity. */
        type $Shape = UndertoneWeb.WebIdentity.$Properties;
    }

    /** Direction enum. */
    enum Direction {

        /** Send value */
        Send = 0,

        /** Receive value */
        Receive = 1
    }

    /**
     * Properties of an IceServers.
     * @deprecated Use UndertoneWeb.IceServers.$Properties instead.
     */
    interface IIceServers extends UndertoneWeb.IceServers.$Properties {
    }

    /** Represents an IceServers. */
    class IceServers {

        /**
         * Constructs a new IceServers.
         * @param [properties] Properties to set
         */
        constructor(properties?: UndertoneWeb.IceServers.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** IceServers servers. */
        servers: UndertoneWeb.IceServers.IceServer[];

        /** IceServers seconds. */
        seconds: (number|null);

        /**
         * Creates a new IceServers instance using the specified properties.
         * @param [properties] Properties to set
         * @returns IceServers instance
         */
        static create(properties: UndertoneWeb.IceServers.$Shape): UndertoneWeb.IceServers & UndertoneWeb.IceServers.$Shape;
        static create(properties?: UndertoneWeb.IceServers.$Properties): UndertoneWeb.IceServers;

        /**
         * Encodes the specified IceServers message. Does not implicitly {@link UndertoneWeb.IceServers.verify|verify} messages.
         * @param message IceServers message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: UndertoneWeb.IceServers.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes an IceServers message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {UndertoneWeb.IceServers & UndertoneWeb.IceServers.$Shape} IceServers
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): UndertoneWeb.IceServers & UndertoneWeb.IceServers.$Shape;
    }

    namespace IceServers {

        /** Properties of an IceServers. */
        interface $Properties {

            /** IceServers servers */
            servers?: UndertoneWeb.IceServers.IceServer.$Properties[];

            /** IceServers seconds */
            seconds?: (number|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of an IceServers. */
        type $Shape = UndertoneWeb.IceServers.$Properties;

        /**
         * Properties of an IceServer.
         * @deprecated Use UndertoneWeb.IceServers.IceServer.$Properties instead.
         */
        interface IIceServer extends UndertoneWeb.IceServers.IceServer.$Properties {
        }

        /** Represents an IceServer. */
        class IceServer {

            /**
             * Constructs a new IceServer.
             * @param [properties] Properties to set
             */
            constructor(properties?: UndertoneWeb.IceServers.IceServer.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** IceServer urls. */
            urls: string[];

            /** IceServer username. */
            username: (string|null);

            /** IceServer credential. */
            credential: (string|null);

            /**
             * Creates a new IceServer instance using the specified properties.
             * @param [properties] Properties to set
             * @returns IceServer instance
             */
            static create(properties: UndertoneWeb.IceServers.IceServer.$Shape): UndertoneWeb.IceServers.IceServer & UndertoneWeb.IceServers.IceServer.$Shape;
            static create(properties?: UndertoneWeb.IceServers.IceServer.$Properties): UndertoneWeb.IceServers.IceServer;

            /**
             * Encodes the specified IceServer message. Does not implicitly {@link UndertoneWeb.IceServers.IceServer.verify|verify} messages.
             * @param message IceServer message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: UndertoneWeb.IceServers.IceServer.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an IceServer message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {UndertoneWeb.IceServers.IceServer & UndertoneWeb.IceServers.IceServer.$Shape} IceServer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): UndertoneWeb.IceServers.IceServer & UndertoneWeb.IceServers.IceServer.$Shape;
        }

        namespace IceServer {

            /** Properties of an IceServer. */
            interface $Properties {

                /** IceServer urls */
                urls?: string[];

                /** IceServer username */
                username?: (string|null);

                /** IceServer credential */
                credential?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an IceServer. */
            type $Shape = UndertoneWeb.IceServers.IceServer.$Properties;
        }
    }

    /**
     * Properties of a WebHello.
     * @deprecated Use UndertoneWeb.WebHello.$Properties instead.
     */
    interface IWebHello extends UndertoneWeb.WebHello.$Properties {
    }

    /** Represents a WebHello. */
    class WebHello {

        /**
         * Constructs a new WebHello.
         * @param [properties] Properties to set
         */
        constructor(properties?: UndertoneWeb.WebHello.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** WebHello protocolVersion. */
        protocolVersion: number;

        /** WebHello routerCapabilities. */
        routerCapabilities: string;

        /** WebHello resumeToken. */
        resumeToken: (string|null);

        /** WebHello resumeSeconds. */
        resumeSeconds: (number|null);

        /**
         * Creates a new WebHello instance using the specified properties.
         * @param [properties] Properties to set
         * @returns WebHello instance
         */
        static create(properties: UndertoneWeb.WebHello.$Shape): UndertoneWeb.WebHello & UndertoneWeb.WebHello.$Shape;
        static create(properties?: UndertoneWeb.WebHello.$Properties): UndertoneWeb.WebHello;

        /**
         * Encodes the specified WebHello message. Does not implicitly {@link UndertoneWeb.WebHello.verify|verify} messages.
         * @param message WebHello message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: UndertoneWeb.WebHello.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a WebHello message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {UndertoneWeb.WebHello & UndertoneWeb.WebHello.$Shape} WebHello
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): UndertoneWeb.WebHello & UndertoneWeb.WebHello.$Shape;
    }

    namespace WebHello {

        /** Properties of a WebHello. */
        interface $Properties {

            /** WebHello protocolVersion */
            protocolVersion: number;

            /** WebHello routerCapabilities */
            routerCapabilities: string;

            /** WebHello resumeToken */
            resumeToken?: (string|null);

            /** WebHello resumeSeconds */
            resumeSeconds?: (number|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a WebHello. */
        type $Shape = UndertoneWeb.WebHello.$Properties;
    }

    /**
     * Properties of a TransportRequest.
     * @deprecated Use UndertoneWeb.TransportRequest.$Properties instead.
     */
    interface ITransportRequest extends UndertoneWeb.TransportRequest.$Properties {
    }

    /** Represents a TransportRequest. */
    class TransportRequest {

        /**
         * Constructs a new TransportRequest.
         * @param [properties] Properties to set
         */
        constructor(properties?: UndertoneWeb.TransportRequest.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** TransportRequest request. */
        request: number;

        /** TransportRequest direction. */
        direction: UndertoneWeb.Direction;

        /**
         * Creates a new TransportRequest instance using the specified properties.
         * @param [properties] Properties to set
         * @returns TransportRequest instance
         */
        static create(properties: UndertoneWeb.TransportRequest.$Shape): UndertoneWeb.TransportRequest & UndertoneWeb.TransportRequest.$Shape;
        static create(properties?: UndertoneWeb.TransportRequest.$Properties): UndertoneWeb.TransportRequest;

        /**
         * Encodes the specified TransportRequest message. Does not implicitly {@link UndertoneWeb.TransportRequest.verify|verify} messages.
         * @param message TransportRequest message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: UndertoneWeb.TransportRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a TransportRequest message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {UndertoneWeb.TransportRequest & UndertoneWeb.TransportRequest.$Shape} TransportRequest
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): UndertoneWeb.TransportRequest & UndertoneWeb.TransportRequest.$Shape;
    }

    namespace TransportRequest {

        /** Properties of a TransportRequest. */
        interface $Properties {

            /** TransportRequest request */
            request: number;

            /** TransportRequest direction */
            direction: UndertoneWeb.Direction;

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a TransportRequest. */
        type $Shape = UndertoneWeb.TransportRequest.$Properties;
    }

    /**
     * Properties of a TransportReady.
     * @deprecated Use UndertoneWeb.TransportReady.$Properties instead.
     */
    interface ITransportReady extends UndertoneWeb.TransportReady.$Properties {
    }

    /** Represents a TransportReady. */
    class TransportReady {

        /**
         * Constructs a new TransportReady.
         * @param [properties] Properties to set
         */
        constructor(properties?: UndertoneWeb.TransportReady.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** TransportReady request. */
        request: number;

        /** TransportReady transport. */
        transport: string;

        /** TransportReady parameters. */
        parameters: string;

        /** TransportReady iceServers. */
        iceServers: (UndertoneWeb.IceServers|null);

        /**
         * Creates a new TransportReady instance using the specified properties.
         * @param [properties] Properties to set
         * @returns TransportReady instance
         */
        static create(properties: UndertoneWeb.TransportReady.$Shape): UndertoneWeb.TransportReady & UndertoneWeb.TransportReady.$Shape;
        static create(properties?: UndertoneWeb.TransportReady.$Properties): UndertoneWeb.TransportReady;

        /**
         * Encodes the specified TransportReady message. Does not implicitly {@link UndertoneWeb.TransportReady.verify|verify} messages.
         * @param message TransportReady message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: UndertoneWeb.TransportReady.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a TransportReady message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {UndertoneWeb.TransportReady & UndertoneWeb.TransportReady.$Shape} TransportReady
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): UndertoneWeb.TransportReady & UndertoneWeb.TransportReady.$Shape;
    }

    namespace TransportReady {

        /** Properties of a TransportReady. */
        interface $Properties {

            /** TransportReady request */
            request: number;

            /** TransportReady transport */
            transport: string;

            /** TransportReady parameters */
            parameters: string;

            /** TransportReady iceServers */
            iceServers?: (UndertoneWeb.IceServers.$Properties|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a TransportReady. */
        type $Shape = UndertoneWeb.TransportReady.$Properties;
    }

    /**
     * Properties of a TransportConnect.
     * @deprecated Use UndertoneWeb.TransportConnect.$Properties instead.
     */
    interface ITransportConnect extends UndertoneWeb.TransportConnect.$Properties {
    }

    /** Represents a TransportConnect. */
    class TransportConnect {

        /**
         * Constructs a new TransportConnect.
         * @param [properties] Properties to set
         */
        constructor(properties?: UndertoneWeb.TransportConnect.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** TransportConnect request. */
        request: number;

        /** TransportConnect transport. */
        transport: string;

        /** TransportConnect dtlsParameters. */
        dtlsParameters: string;

        /**
         * Creates a new TransportConnect instance using the specified properties.
         * @param [properties] Properties to set
         * @returns TransportConnect instance
         */
        static create(properties: UndertoneWeb.TransportConnect.$Shape): UndertoneWeb.TransportConnect & UndertoneWeb.TransportConnect.$Shape;
        static create(properties?: UndertoneWeb.TransportConnect.$Properties): UndertoneWeb.TransportConnect;

        /**
         * Encodes the specified TransportConnect message. Does not implicitly {@link UndertoneWeb.TransportConnect.verify|verify} messages.
         * @param message TransportConnect message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: UndertoneWeb.TransportConnect.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a TransportConnect message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {UndertoneWeb.TransportConnect & UndertoneWeb.TransportConnect.$Shape} TransportConnect
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): UndertoneWeb.TransportConnect & UndertoneWeb.TransportConnect.$Shape;
    }

    namespace TransportConnect {

        /** Properties of a TransportConnect. */
        interface $Properties {

            /** TransportConnect request */
            request: number;

            /** TransportConnect transport */
            transport: string;

            /** TransportConnect dtlsParameters */
            dtlsParameters: string;

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a TransportConnect. */
        type $Shape = UndertoneWeb.TransportConnect.$Properties;
    }

    /**
     * Properties of a Done.
     * @deprecated Use UndertoneWeb.Done.$Properties instead.
     */
    interface IDone extends UndertoneWeb.Done.$Properties {
    }

    /** Represents a Done. */
    class Done {

        /**
         * Constructs a new Done.
         * @param [properties] Properties to set
         */
        constructor(properties?: UndertoneWeb.Done.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Done request. */
        request: number;

        /**
         * Creates a new Done instance using the specified properties.
         * @param [properties] Properties to set
         * @returns Done instance
         */
        static create(properties: UndertoneWeb.Done.$Shape): UndertoneWeb.Done & UndertoneWeb.Done.$Shape;
        static create(properties?: UndertoneWeb.Done.$Properties): UndertoneWeb.Done;

        /**
         * Encodes the specified Done message. Does not implicitly {@link UndertoneWeb.Done.verify|verify} messages.
         * @param message Done message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: UndertoneWeb.Done.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a Done message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {UndertoneWeb.Done & UndertoneWeb.Done.$Shape} Done
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): UndertoneWeb.Done & UndertoneWeb.Done.$Shape;
    }

    namespace Done {

        /** Properties of a Done. */
        interface $Properties {

            /** Done request */
            request: number;

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a Done. */
        type $Shape = UndertoneWeb.Done.$Properties;
    }

    /**
     * Properties of a ProduceRequest.
     * @deprecated Use UndertoneWeb.ProduceRequest.$Properties instead.
     */
    interface IProduceRequest extends UndertoneWeb.ProduceRequest.$Properties {
    }

    /** Represents a ProduceRequest. */
    class ProduceRequest {

        /**
         * Constructs a new ProduceRequest.
         * @param [properties] Properties to set
         */
        constructor(properties?: UndertoneWeb.ProduceRequest.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** ProduceRequest request. */
        request: number;

        /** ProduceRequest transport. */
        transport: string;

        /** ProduceRequest rtpParameters. */
        rtpParameters: string;

        /**
         * Creates a new ProduceRequest instance using the specified properties.
         * @param [properties] Properties to set
         * @returns ProduceRequest instance
         */
        static create(properties: UndertoneWeb.ProduceRequest.$Shape): UndertoneWeb.ProduceRequest & UndertoneWeb.ProduceRequest.$Shape;
        static create(properties?: UndertoneWeb.ProduceRequest.$Properties): UndertoneWeb.ProduceRequest;

        /**
         * Encodes the specified ProduceRequest message. Does not implicitly {@link UndertoneWeb.ProduceRequest.verify|verify} messages.
         * @param message ProduceRequest message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: UndertoneWeb.ProduceRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a ProduceRequest message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {UndertoneWeb.ProduceRequest & UndertoneWeb.ProduceRequest.$Shape} ProduceRequest
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): UndertoneWeb.ProduceRequest & UndertoneWeb.ProduceRequest.$Shape;
    }

    namespace ProduceRequest {

        /** Properties of a ProduceRequest. */
        interface $Properties {

            /** ProduceRequest request */
            request: number;

            /** ProduceRequest transport */
            transport: string;

            /** ProduceRequest rtpParameters */
            rtpParameters: string;

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a ProduceRequest. */
        type $Shape = UndertoneWeb.ProduceRequest.$Properties;
    }

    /**
     * Properties of a ProduceReady.
     * @deprecated Use UndertoneWeb.ProduceReady.$Properties instead.
     */
    interface IProduceReady extends UndertoneWeb.ProduceReady.$Properties {
    }

    /** Represents a ProduceReady. */
    class ProduceReady {

        /**
         * Constructs a new ProduceReady.
         * @param [properties] Properties to set
         */
        constructor(properties?: UndertoneWeb.ProduceReady.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** ProduceReady request. */
        request: number;

        /** ProduceReady producer. */
        producer: string;

        /**
         * Creates a new ProduceReady instance using the specified properties.
         * @param [properties] Properties to set
         * @returns ProduceReady instance
         */
        static create(properties: UndertoneWeb.ProduceReady.$Shape): UndertoneWeb.ProduceReady & UndertoneWeb.ProduceReady.$Shape;
        static create(properties?: UndertoneWeb.ProduceReady.$Properties): UndertoneWeb.ProduceReady;

        /**
         * Encodes the specified ProduceReady message. Does not implicitly {@link UndertoneWeb.ProduceReady.verify|verify} messages.
         * @param message ProduceReady message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: UndertoneWeb.ProduceReady.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a ProduceReady message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {UndertoneWeb.ProduceReady & UndertoneWeb.ProduceReady.$Shape} ProduceReady
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): UndertoneWeb.ProduceReady & UndertoneWeb.ProduceReady.$Shape;
    }

    namespace ProduceReady {

        /** Properties of a ProduceReady. */
        interface $Properties {

            /** ProduceReady request */
            request: number;

            /** ProduceReady producer */
            producer: string;

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a ProduceReady. */
        type $Shape = UndertoneWeb.ProduceReady.$Properties;
    }

    /**
     * Properties of a SlotsOpened.
     * @deprecated Use UndertoneWeb.SlotsOpened.$Properties instead.
     */
    interface ISlotsOpened extends UndertoneWeb.SlotsOpened.$Properties {
    }

    /** Represents a SlotsOpened. */
    class SlotsOpened {

        /**
         * Constructs a new SlotsOpened.
         * @param [properties] Properties to set
         */
        constructor(properties?: UndertoneWeb.SlotsOpened.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** SlotsOpened bank. */
        bank: number;

        /** SlotsOpened channelId. */
        channelId: (number|null);

        /** SlotsOpened slots. */
        slots: UndertoneWeb.SlotsOpened.Slot[];

        /**
         * Creates a new SlotsOpened instance using the specified properties.
         * @param [properties] Properties to set
         * @returns SlotsOpened instance
         */
        static create(properties: UndertoneWeb.SlotsOpened.$Shape): UndertoneWeb.SlotsOpened & UndertoneWeb.SlotsOpened.$Shape;
        static create(properties?: UndertoneWeb.SlotsOpened.$Properties): UndertoneWeb.SlotsOpened;

        /**
         * Encodes the specified SlotsOpened message. Does not implicitly {@link UndertoneWeb.SlotsOpened.verify|verify} messages.
         * @param message SlotsOpened message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: UndertoneWeb.SlotsOpened.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a SlotsOpened message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {UndertoneWeb.SlotsOpened & UndertoneWeb.SlotsOpened.$Shape} SlotsOpened
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): UndertoneWeb.SlotsOpened & UndertoneWeb.SlotsOpened.$Shape;
    }

    namespace SlotsOpened {

        /** Properties of a SlotsOpened. */
        interface $Properties {

            /** SlotsOpened bank */
            bank: number;

            /** SlotsOpened channelId */
            channelId?: (number|null);

            /** SlotsOpened slots */
            slots?: UndertoneWeb.SlotsOpened.Slot.$Properties[];

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a SlotsOpened. */
        type $Shape = UndertoneWeb.SlotsOpened.$Properties;

        /**
         * Properties of a Slot.
         * @deprecated Use UndertoneWeb.SlotsOpened.Slot.$Properties instead.
         */
        interface ISlot extends UndertoneWeb.SlotsOpened.Slot.$Properties {
        }

        /** Represents a Slot. */
        class Slot {

            /**
             * Constructs a new Slot.
             * @param [properties] Properties to set
             */
            constructor(properties?: UndertoneWeb.SlotsOpened.Slot.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Slot slot. */
            slot: number;

            /** Slot consumer. */
            consumer: string;

            /** Slot producer. */
            producer: string;

            /** Slot rtpParameters. */
            rtpParameters: string;

            /**
             * Creates a new Slot instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Slot instance
             */
            static create(properties: UndertoneWeb.SlotsOpened.Slot.$Shape): UndertoneWeb.SlotsOpened.Slot & UndertoneWeb.SlotsOpened.Slot.$Shape;
            static create(properties?: UndertoneWeb.SlotsOpened.Slot.$Properties): UndertoneWeb.SlotsOpened.Slot;

            /**
             * Encodes the specified Slot message. Does not implicitly {@link UndertoneWeb.SlotsOpened.Slot.verify|verify} messages.
             * @param message Slot message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: UndertoneWeb.SlotsOpened.Slot.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Slot message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {UndertoneWeb.SlotsOpened.Slot & UndertoneWeb.SlotsOpened.Slot.$Shape} Slot
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): UndertoneWeb.SlotsOpened.Slot & UndertoneWeb.SlotsOpened.Slot.$Shape;
        }

        namespace Slot {

            /** Properties of a Slot. */
            interface $Properties {

                /** Slot slot */
                slot: number;

                /** Slot consumer */
                consumer: string;

                /** Slot producer */
                producer: string;

                /** Slot rtpParameters */
                rtpParameters: string;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Slot. */
            type $Shape = UndertoneWeb.SlotsOpened.Slot.$Properties;
        }
    }

    /**
     * Properties of a SlotsReady.
     * @deprecated Use UndertoneWeb.SlotsReady.$Properties instead.
     */
    interface ISlotsReady extends UndertoneWeb.SlotsReady.$Properties {
    }

    /** Represents a SlotsReady. */
    class SlotsReady {

        /**
         * Constructs a new SlotsReady.
         * @param [properties] Properties to set
         */
        constructor(properties?: UndertoneWeb.SlotsReady.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** SlotsReady bank. */
        bank: number;

        /** SlotsReady slots. */
        slots: number[];

        /**
         * Creates a new SlotsReady instance using the specified properties.
         * @param [properties] Properties to set
         * @returns SlotsReady instance
         */
        static create(properties: UndertoneWeb.SlotsReady.$Shape): UndertoneWeb.SlotsReady & UndertoneWeb.SlotsReady.$Shape;
        static create(properties?: UndertoneWeb.SlotsReady.$Properties): UndertoneWeb.SlotsReady;

        /**
         * Encodes the specified SlotsReady message. Does not implicitly {@link UndertoneWeb.SlotsReady.verify|verify} messages.
         * @param message SlotsReady message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: UndertoneWeb.SlotsReady.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a SlotsReady message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {UndertoneWeb.SlotsReady & UndertoneWeb.SlotsReady.$Shape} SlotsReady
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): UndertoneWeb.SlotsReady & UndertoneWeb.SlotsReady.$Shape;
    }

    namespace SlotsReady {

        /** Properties of a SlotsReady. */
        interface $Properties {

            /** SlotsReady bank */
            bank: number;

            /** SlotsReady slots */
            slots?: number[];

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a SlotsReady. */
        type $Shape = UndertoneWeb.SlotsReady.$Properties;
    }

    /**
     * Properties of a SlotsClosed.
     * @deprecated Use UndertoneWeb.SlotsClosed.$Properties instead.
     */
    interface ISlotsClosed extends UndertoneWeb.SlotsClosed.$Properties {
    }

    /** Represents a SlotsClosed. */
    class SlotsClosed {

        /**
         * Constructs a new SlotsClosed.
         * @param [properties] Properties to set
         */
        constructor(properties?: UndertoneWeb.SlotsClosed.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** SlotsClosed bank. */
        bank: number;

        /**
         * Creates a new SlotsClosed instance using the specified properties.
         * @param [properties] Properties to set
         * @returns SlotsClosed instance
         */
        static create(properties: UndertoneWeb.SlotsClosed.$Shape): UndertoneWeb.SlotsClosed & UndertoneWeb.SlotsClosed.$Shape;
        static create(properties?: UndertoneWeb.SlotsClosed.$Properties): UndertoneWeb.SlotsClosed;

        /**
         * Encodes the specified SlotsClosed message. Does not implicitly {@link UndertoneWeb.SlotsClosed.verify|verify} messages.
         * @param message SlotsClosed message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: UndertoneWeb.SlotsClosed.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a SlotsClosed message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {UndertoneWeb.SlotsClosed & UndertoneWeb.SlotsClosed.$Shape} SlotsClosed
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): UndertoneWeb.SlotsClosed & UndertoneWeb.SlotsClosed.$Shape;
    }

    namespace SlotsClosed {

        /** Properties of a SlotsClosed. */
        interface $Properties {

            /** SlotsClosed bank */
            bank: number;

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a SlotsClosed. */
        type $Shape = UndertoneWeb.SlotsClosed.$Properties;
    }

    /**
     * Properties of a SlotAssigned.
     * @deprecated Use UndertoneWeb.SlotAssigned.$Properties instead.
     */
    interface ISlotAssigned extends UndertoneWeb.SlotAssigned.$Properties {
    }

    /** Represents a SlotAssigned. */
    class SlotAssigned {

        /**
         * Constructs a new SlotAssigned.
         * @param [properties] Properties to set
         */
        constructor(properties?: UndertoneWeb.SlotAssigned.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** SlotAssigned bank. */
        bank: number;

        /** SlotAssigned slot. */
        slot: number;

        /** SlotAssigned session. */
        session: number;

        /** SlotAssigned context. */
        context: (number|null);

        /** SlotAssigned talking. */
        talking: (boolean|null);

        /** SlotAssigned volume. */
        volume: (number|null);

        /**
         * Creates a new SlotAssigned instance using the specified properties.
         * @param [properties] Properties to set
         * @returns SlotAssigned instance
         */
        static create(properties: UndertoneWeb.SlotAssigned.$Shape): UndertoneWeb.SlotAssigned & UndertoneWeb.SlotAssigned.$Shape;
        static create(properties?: UndertoneWeb.SlotAssigned.$Properties): UndertoneWeb.SlotAssigned;

        /**
         * Encodes the specified SlotAssigned message. Does not implicitly {@link UndertoneWeb.SlotAssigned.verify|verify} messages.
         * @param message SlotAssigned message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: UndertoneWeb.SlotAssigned.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a SlotAssigned message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {UndertoneWeb.SlotAssigned & UndertoneWeb.SlotAssigned.$Shape} SlotAssigned
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): UndertoneWeb.SlotAssigned & UndertoneWeb.SlotAssigned.$Shape;
    }

    namespace SlotAssigned {

        /** Properties of a SlotAssigned. */
        interface $Properties {

            /** SlotAssigned bank */
            bank: number;

            /** SlotAssigned slot */
            slot: number;

            /** SlotAssigned session */
            session: number;

            /** SlotAssigned context */
            context?: (number|null);

            /** SlotAssigned talking */
            talking?: (boolean|null);

            /** SlotAssigned volume */
            volume?: (number|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a SlotAssigned. */
        type $Shape = UndertoneWeb.SlotAssigned.$Properties;
    }

    /**
     * Properties of a SpeakerPosition.
     * @deprecated Use UndertoneWeb.SpeakerPosition.$Properties instead.
     */
    interface ISpeakerPosition extends UndertoneWeb.SpeakerPosition.$Properties {
    }

    /** Represents a SpeakerPosition. */
    class SpeakerPosition {

        /**
         * Constructs a new SpeakerPosition.
         * @param [properties] Properties to set
         */
        constructor(properties?: UndertoneWeb.SpeakerPosition.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** SpeakerPosition session. */
        session: number;

        /** SpeakerPosition x. */
        x: number;

        /** SpeakerPosition y. */
        y: number;

        /** SpeakerPosition z. */
        z: number;

        /**
         * Creates a new SpeakerPosition instance using the specified properties.
         * @param [properties] Properties to set
         * @returns SpeakerPosition instance
         */
        static create(properties: UndertoneWeb.SpeakerPosition.$Shape): UndertoneWeb.SpeakerPosition & UndertoneWeb.SpeakerPosition.$Shape;
        static create(properties?: UndertoneWeb.SpeakerPosition.$Properties): UndertoneWeb.SpeakerPosition;

        /**
         * Encodes the specified SpeakerPosition message. Does not implicitly {@link UndertoneWeb.SpeakerPosition.verify|verify} messages.
         * @param message SpeakerPosition message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: UndertoneWeb.SpeakerPosition.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a SpeakerPosition message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {UndertoneWeb.SpeakerPosition & UndertoneWeb.SpeakerPosition.$Shape} SpeakerPosition
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): UndertoneWeb.SpeakerPosition & UndertoneWeb.SpeakerPosition.$Shape;
    }

    namespace SpeakerPosition {

        /** Properties of a SpeakerPosition. */
        interface $Properties {

            /** SpeakerPosition session */
            session: number;

            /** SpeakerPosition x */
            x: number;

            /** SpeakerPosition y */
            y: number;

            /** SpeakerPosition z */
            z: number;

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a SpeakerPosition. */
        type $Shape = UndertoneWeb.SpeakerPosition.$Properties;
    }

    /**
     * Properties of a TalkTarget.
     * @deprecated Use UndertoneWeb.TalkTarget.$Properties instead.
     */
    interface ITalkTarget extends UndertoneWeb.TalkTarget.$Properties {
    }

    /** Represents a TalkTarget. */
    class TalkTarget {

        /**
         * Constructs a new TalkTarget.
         * @param [properties] Properties to set
         */
        constructor(properties?: UndertoneWeb.TalkTarget.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** TalkTarget target. */
        target: number;

        /**
         * Creates a new TalkTarget instance using the specified properties.
         * @param [properties] Properties to set
         * @returns TalkTarget instance
         */
        static create(properties: UndertoneWeb.TalkTarget.$Shape): UndertoneWeb.TalkTarget & UndertoneWeb.TalkTarget.$Shape;
        static create(properties?: UndertoneWeb.TalkTarget.$Properties): UndertoneWeb.TalkTarget;

        /**
         * Encodes the specified TalkTarget message. Does not implicitly {@link UndertoneWeb.TalkTarget.verify|verify} messages.
         * @param message TalkTarget message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: UndertoneWeb.TalkTarget.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a TalkTarget message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {UndertoneWeb.TalkTarget & UndertoneWeb.TalkTarget.$Shape} TalkTarget
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): UndertoneWeb.TalkTarget & UndertoneWeb.TalkTarget.$Shape;
    }

    namespace TalkTarget {

        /** Properties of a TalkTarget. */
        interface $Properties {

            /** TalkTarget target */
            target: number;

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a TalkTarget. */
        type $Shape = UndertoneWeb.TalkTarget.$Properties;
    }

    /**
     * Properties of a VoicePath.
     * @deprecated Use UndertoneWeb.VoicePath.$Properties instead.
     */
    interface IVoicePath extends UndertoneWeb.VoicePath.$Properties {
    }

    /** Represents a VoicePath. */
    class VoicePath {

        /**
         * Constructs a new VoicePath.
         * @param [properties] Properties to set
         */
        constructor(properties?: UndertoneWeb.VoicePath.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** VoicePath path. */
        path: UndertoneWeb.VoicePath.Path;

        /**
         * Creates a new VoicePath instance using the specified properties.
         * @param [properties] Properties to set
         * @returns VoicePath instance
         */
        static create(properties: UndertoneWeb.VoicePath.$Shape): UndertoneWeb.VoicePath & UndertoneWeb.VoicePath.$Shape;
        static create(properties?: UndertoneWeb.VoicePath.$Properties): UndertoneWeb.VoicePath;

        /**
         * Encodes the specified VoicePath message. Does not implicitly {@link UndertoneWeb.VoicePath.verify|verify} messages.
         * @param message VoicePath message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: UndertoneWeb.VoicePath.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a VoicePath message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {UndertoneWeb.VoicePath & UndertoneWeb.VoicePath.$Shape} VoicePath
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): UndertoneWeb.VoicePath & UndertoneWeb.VoicePath.$Shape;
    }

    namespace VoicePath {

        /** Properties of a VoicePath. */
        interface $Properties {

            /** VoicePath path */
            path: UndertoneWeb.VoicePath.Path;

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a VoicePath. */
        type $Shape = UndertoneWeb.VoicePath.$Properties;

        /** Path enum. */
        enum Path {

            /** WebRtc value */
            WebRtc = 0,

            /** Tunnel value */
            Tunnel = 1
        }
    }

    /**
     * Properties of an IceRestart.
     * @deprecated Use UndertoneWeb.IceRestart.$Properties instead.
     */
    interface IIceRestart extends UndertoneWeb.IceRestart.$Properties {
    }

    /** Represents an IceRestart. */
    class IceRestart {

        /**
         * Constructs a new IceRestart.
         * @param [properties] Properties to set
         */
        constructor(properties?: UndertoneWeb.IceRestart.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** IceRestart request. */
        request: number;

        /** IceRestart transport. */
        transport: string;

        /**
         * Creates a new IceRestart instance using the specified properties.
         * @param [properties] Properties to set
         * @returns IceRestart instance
         */
        static create(properties: UndertoneWeb.IceRestart.$Shape): UndertoneWeb.IceRestart & UndertoneWeb.IceRestart.$Shape;
        static create(properties?: UndertoneWeb.IceRestart.$Properties): UndertoneWeb.IceRestart;

        /**
         * Encodes the specified IceRestart message. Does not implicitly {@link UndertoneWeb.IceRestart.verify|verify} messages.
         * @param message IceRestart message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: UndertoneWeb.IceRestart.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes an IceRestart message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {UndertoneWeb.IceRestart & UndertoneWeb.IceRestart.$Shape} IceRestart
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): UndertoneWeb.IceRestart & UndertoneWeb.IceRestart.$Shape;
    }

    namespace IceRestart {

        /** Properties of an IceRestart. */
        interface $Properties {

            /** IceRestart request */
            request: number;

            /** IceRestart transport */
            transport: string;

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of an IceRestart. */
        type $Shape = UndertoneWeb.IceRestart.$Properties;
    }

    /**
     * Properties of an IceRestarted.
     * @deprecated Use UndertoneWeb.IceRestarted.$Properties instead.
     */
    interface IIceRestarted extends UndertoneWeb.IceRestarted.$Properties {
    }

    /** Represents an IceRestarted. */
    class IceRestarted {

        /**
         * Constructs a new IceRestarted.
         * @param [properties] Properties to set
         */
        constructor(properties?: UndertoneWeb.IceRestarted.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** IceRestarted request. */
        request: number;

        /** IceRestarted iceParameters. */
        iceParameters: string;

        /** IceRestarted iceServers. */
        iceServers: (UndertoneWeb.IceServers|null);

        /**
         * Creates a new IceRestarted instance using the specified properties.
         * @param [properties] Properties to set
         * @returns IceRestarted instance
         */
        static create(properties: UndertoneWeb.IceRestarted.$Shape): UndertoneWeb.IceRestarted & UndertoneWeb.IceRestarted.$Shape;
        static create(properties?: UndertoneWeb.IceRestarted.$Properties): UndertoneWeb.IceRestarted;

        /**
         * Encodes the specified IceRestarted message. Does not implicitly {@link UndertoneWeb.IceRestarted.verify|verify} messages.
         * @param message IceRestarted message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: UndertoneWeb.IceRestarted.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes an IceRestarted message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {UndertoneWeb.IceRestarted & UndertoneWeb.IceRestarted.$Shape} IceRestarted
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): UndertoneWeb.IceRestarted & UndertoneWeb.IceRestarted.$Shape;
    }

    namespace IceRestarted {

        /** Properties of an IceRestarted. */
        interface $Properties {

            /** IceRestarted request */
            request: number;

            /** IceRestarted iceParameters */
            iceParameters: string;

            /** IceRestarted iceServers */
            iceServers?: (UndertoneWeb.IceServers.$Properties|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of an IceRestarted. */
        type $Shape = UndertoneWeb.IceRestarted.$Properties;
    }

    /**
     * Properties of a Failure.
     * @deprecated Use UndertoneWeb.Failure.$Properties instead.
     */
    interface IFailure extends UndertoneWeb.Failure.$Properties {
    }

    /** Represents a Failure. */
    class Failure {

        /**
         * Constructs a new Failure.
         * @param [properties] Properties to set
         */
        constructor(properties?: UndertoneWeb.Failure.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Failure request. */
        request: number;

        /** Failure reason. */
        reason: string;

        /**
         * Creates a new Failure instance using the specified properties.
         * @param [properties] Properties to set
         * @returns Failure instance
         */
        static create(properties: UndertoneWeb.Failure.$Shape): UndertoneWeb.Failure & UndertoneWeb.Failure.$Shape;
        static create(properties?: UndertoneWeb.Failure.$Properties): UndertoneWeb.Failure;

        /**
         * Encodes the specified Failure message. Does not implicitly {@link UndertoneWeb.Failure.verify|verify} messages.
         * @param message Failure message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: UndertoneWeb.Failure.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a Failure message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {UndertoneWeb.Failure & UndertoneWeb.Failure.$Shape} Failure
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): UndertoneWeb.Failure & UndertoneWeb.Failure.$Shape;
    }

    namespace Failure {

        /** Properties of a Failure. */
        interface $Properties {

            /** Failure request */
            request: number;

            /** Failure reason */
            reason: string;

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a Failure. */
        type $Shape = UndertoneWeb.Failure.$Properties;
    }

    /**
     * Properties of a Resume.
     * @deprecated Use UndertoneWeb.Resume.$Properties instead.
     */
    interface IResume extends UndertoneWeb.Resume.$Properties {
    }

    /** Represents a Resume. */
    class Resume {

        /**
         * Constructs a new Resume.
         * @param [properties] Properties to set
         */
        constructor(properties?: UndertoneWeb.Resume.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Resume token. */
        token: string;

        /** Resume texts. */
        texts: (number|null);

        /**
         * Creates a new Resume instance using the specified properties.
         * @param [properties] Properties to set
         * @returns Resume instance
         */
        static create(properties: UndertoneWeb.Resume.$Shape): UndertoneWeb.Resume & UndertoneWeb.Resume.$Shape;
        static create(properties?: UndertoneWeb.Resume.$Properties): UndertoneWeb.Resume;

        /**
         * Encodes the specified Resume message. Does not implicitly {@link UndertoneWeb.Resume.verify|verify} messages.
         * @param message Resume message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: UndertoneWeb.Resume.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a Resume message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {UndertoneWeb.Resume & UndertoneWeb.Resume.$Shape} Resume
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): UndertoneWeb.Resume & UndertoneWeb.Resume.$Shape;
    }

    namespace Resume {

        /** Properties of a Resume. */
        interface $Properties {

            /** Resume token */
            token: string;

            /** Resume texts */
            texts?: (number|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a Resume. */
        type $Shape = UndertoneWeb.Resume.$Properties;
    }

    /**
     * Properties of a Resumed.
     * @deprecated Use UndertoneWeb.Resumed.$Properties instead.
     */
    interface IResumed extends UndertoneWeb.Resumed.$Properties {
    }

    /** Represents a Resumed. */
    class Resumed {

        /**
         * Constructs a new Resumed.
         * @param [properties] Properties to set
         */
        constructor(properties?: UndertoneWeb.Resumed.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Resumed resumeToken. */
        resumeToken: string;

        /** Resumed resumeSeconds. */
        resumeSeconds: number;

        /** Resumed texts. */
        texts: (number|null);

        /**
         * Creates a new Resumed instance using the specified properties.
         * @param [properties] Properties to set
         * @returns Resumed instance
         */
        static create(properties: UndertoneWeb.Resumed.$Shape): UndertoneWeb.Resumed & UndertoneWeb.Resumed.$Shape;
        static create(properties?: UndertoneWeb.Resumed.$Properties): UndertoneWeb.Resumed;

        /**
         * Encodes the specified Resumed message. Does not implicitly {@link UndertoneWeb.Resumed.verify|verify} messages.
         * @param message Resumed message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: UndertoneWeb.Resumed.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a Resumed message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {UndertoneWeb.Resumed & UndertoneWeb.Resumed.$Shape} Resumed
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): UndertoneWeb.Resumed & UndertoneWeb.Resumed.$Shape;
    }

    namespace Resumed {

        /** Properties of a Resumed. */
        interface $Properties {

            /** Resumed resumeToken */
            resumeToken: string;

            /** Resumed resumeSeconds */
            resumeSeconds: number;

            /** Resumed texts */
            texts?: (number|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a Resumed. */
        type $Shape = UndertoneWeb.Resumed.$Properties;
    }

    /**
     * Properties of a ResumeRefused.
     * @deprecated Use UndertoneWeb.ResumeRefused.$Properties instead.
     */
    interface IResumeRefused extends UndertoneWeb.ResumeRefused.$Properties {
    }

    /** Represents a ResumeRefused. */
    class ResumeRefused {

        /**
         * Constructs a new ResumeRefused.
         * @param [properties] Properties to set
         */
        constructor(properties?: UndertoneWeb.ResumeRefused.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /**
         * Creates a new ResumeRefused instance using the specified properties.
         * @param [properties] Properties to set
         * @returns ResumeRefused instance
         */
        static create(properties: UndertoneWeb.ResumeRefused.$Shape): UndertoneWeb.ResumeRefused & UndertoneWeb.ResumeRefused.$Shape;
        static create(properties?: UndertoneWeb.ResumeRefused.$Properties): UndertoneWeb.ResumeRefused;

        /**
         * Encodes the specified ResumeRefused message. Does not implicitly {@link UndertoneWeb.ResumeRefused.verify|verify} messages.
         * @param message ResumeRefused message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: UndertoneWeb.ResumeRefused.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a ResumeRefused message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {UndertoneWeb.ResumeRefused & UndertoneWeb.ResumeRefused.$Shape} ResumeRefused
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): UndertoneWeb.ResumeRefused & UndertoneWeb.ResumeRefused.$Shape;
    }

    namespace ResumeRefused {

        /** Properties of a ResumeRefused. */
        interface $Properties {

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a ResumeRefused. */
        type $Shape = UndertoneWeb.ResumeRefused.$Properties;
    }

    /**
     * Properties of a MediaRestart.
     * @deprecated Use UndertoneWeb.MediaRestart.$Properties instead.
     */
    interface IMediaRestart extends UndertoneWeb.MediaRestart.$Properties {
    }

    /** Represents a MediaRestart. */
    class MediaRestart {

        /**
         * Constructs a new MediaRestart.
         * @param [properties] Properties to set
         */
        constructor(properties?: UndertoneWeb.MediaRestart.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /**
         * Creates a new MediaRestart instance using the specified properties.
         * @param [properties] Properties to set
         * @returns MediaRestart instance
         */
        static create(properties: UndertoneWeb.MediaRestart.$Shape): UndertoneWeb.MediaRestart & UndertoneWeb.MediaRestart.$Shape;
        static create(properties?: UndertoneWeb.MediaRestart.$Properties): UndertoneWeb.MediaRestart;

        /**
         * Encodes the specified MediaRestart message. Does not implicitly {@link UndertoneWeb.MediaRestart.verify|verify} messages.
         * @param message MediaRestart message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: UndertoneWeb.MediaRestart.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a MediaRestart message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {UndertoneWeb.MediaRestart & UndertoneWeb.MediaRestart.$Shape} MediaRestart
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): UndertoneWeb.MediaRestart & UndertoneWeb.MediaRestart.$Shape;
    }

    namespace MediaRestart {

        /** Properties of a MediaRestart. */
        interface $Properties {

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a MediaRestart. */
        type $Shape = UndertoneWeb.MediaRestart.$Properties;
    }

    /**
     * Properties of a TemporaryGroups.
     * @deprecated Use UndertoneWeb.TemporaryGroups.$Properties instead.
     */
    interface ITemporaryGroups extends UndertoneWeb.TemporaryGroups.$Properties {
    }

    /** Represents a TemporaryGroups. */
    class TemporaryGroups {

        /**
         * Constructs a new TemporaryGroups.
         * @param [properties] Properties to set
         */
        constructor(properties?: UndertoneWeb.TemporaryGroups.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** TemporaryGroups channelId. */
        channelId: number;

        /** TemporaryGroups query. */
        query: (boolean|null);

        /** TemporaryGroups memberships. */
        memberships: UndertoneWeb.TemporaryGroups.Membership[];

        /**
         * Creates a new TemporaryGroups instance using the specified properties.
         * @param [properties] Properties to set
         * @returns TemporaryGroups instance
         */
        static create(properties: UndertoneWeb.TemporaryGroups.$Shape): UndertoneWeb.TemporaryGroups & UndertoneWeb.TemporaryGroups.$Shape;
        static create(properties?: UndertoneWeb.TemporaryGroups.$Properties): UndertoneWeb.TemporaryGroups;

        /**
         * Encodes the specified TemporaryGroups message. Does not implicitly {@link UndertoneWeb.TemporaryGroups.verify|verify} messages.
         * @param message TemporaryGroups message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: UndertoneWeb.TemporaryGroups.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a TemporaryGroups message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {UndertoneWeb.TemporaryGroups & UndertoneWeb.TemporaryGroups.$Shape} TemporaryGroups
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): UndertoneWeb.TemporaryGroups & UndertoneWeb.TemporaryGroups.$Shape;
    }

    namespace TemporaryGroups {

        /** Properties of a TemporaryGroups. */
        interface $Properties {

            /** TemporaryGroups channelId */
            channelId: number;

            /** TemporaryGroups query */
            query?: (boolean|null);

            /** TemporaryGroups memberships */
            memberships?: UndertoneWeb.TemporaryGroups.Membership.$Properties[];

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a TemporaryGroups. */
        type $Shape = UndertoneWeb.TemporaryGroups.$Properties;

        /**
         * Properties of a Membership.
         * @deprecated Use UndertoneWeb.TemporaryGroups.Membership.$Properties instead.
         */
        interface IMembership extends UndertoneWeb.TemporaryGroups.Membership.$Properties {
        }

        /** Represents a Membership. */
        class Membership {

            /**
             * Constructs a new Membership.
             * @param [properties] Properties to set
             */
            constructor(properties?: UndertoneWeb.TemporaryGroups.Membership.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Membership group. */
            group: string;

            /** Membership session. */
            session: number;

            /** Membership member. */
            member: (boolean|null);

            /**
             * Creates a new Membership instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Membership instance
             */
            static create(properties: UndertoneWeb.TemporaryGroups.Membership.$Shape): UndertoneWeb.TemporaryGroups.Membership & UndertoneWeb.TemporaryGroups.Membership.$Shape;
            static create(properties?: UndertoneWeb.TemporaryGroups.Membership.$Properties): UndertoneWeb.TemporaryGroups.Membership;

            /**
             * Encodes the specified Membership message. Does not implicitly {@link UndertoneWeb.TemporaryGroups.Membership.verify|verify} messages.
             * @param message Membership message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: UndertoneWeb.TemporaryGroups.Membership.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Membership message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {UndertoneWeb.TemporaryGroups.Membership & UndertoneWeb.TemporaryGroups.Membership.$Shape} Membership
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): UndertoneWeb.TemporaryGroups.Membership & UndertoneWeb.TemporaryGroups.Membership.$Shape;
        }

        namespace Membership {

            /** Properties of a Membership. */
            interface $Properties {

                /** Membership group */
                group: string;

                /** Membership session */
                session: number;

                /** Membership member */
                member?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Membership. */
            type $Shape = UndertoneWeb.TemporaryGroups.Membership.$Properties;
        }
    }
}
