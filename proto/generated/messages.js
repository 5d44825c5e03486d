/*eslint-disable block-scoped-var, id-length, no-control-regex, no-magic-numbers, no-mixed-operators, no-prototype-builtins, no-redeclare, no-shadow, no-var, sort-vars, default-case, jsdoc/require-param*/
import $protobuf from "protobufjs/minimal.js";

// Common aliases
const $Reader = $protobuf.Reader, $Writer = $protobuf.Writer, $util = $protobuf.util;
const $Object = $util.global.Object, $undefined = $util.global.undefined, $Error = $util.global.Error, $RangeError = $util.global.RangeError;

// Exported root namespace
const $root = $protobuf.roots["default"] || ($protobuf.roots["default"] = {});

export const Mumble = $root.Mumble = (() => {

    /**
     * Namespace Mumble.
     * @exports Mumble
     * @namespace
     */
    const Mumble = {};

    Mumble.Version = (function() {

        /**
         * Properties of a Version.
         * @typedef {Object} Mumble.Version.$Properties
         * @property {number|null} [versionV1] Version versionV1
         * @property {string|null} [release] Version release
         * @property {string|null} [os] Version os
         * @property {string|null} [osVersion] Version osVersion
         * @property {Long|null} [versionV2] Version versionV2
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a Version.
         * @memberof Mumble
         * @interface IVersion
         * @augments Mumble.Version.$Properties
         * @deprecated Use Mumble.Version.$Properties instead.
         */

        /**
         * Shape of a Version.
         * @typedef {Mumble.Version.$Properties} Mumble.Version.$Shape
         */

        /**
         * Constructs a new Version.
         * @memberof Mumble
         * @classdesc Represents a Version.
         * @constructor
         * @param {Mumble.Version.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const Version = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Version versionV1.
         * @member {number|null} versionV1
         * @memberof Mumble.Version
         * @instance
         */
        Version.prototype.versionV1 = null;

        /**
         * Version release.
         * @member {string|null} release
         * @memberof Mumble.Version
         * @instance
         */
        Version.prototype.release = null;

        /**
         * Version os.
         * @member {string|null} os
         * @memberof Mumble.Version
         * @instance
         */
        Version.prototype.os = null;

        /**
         * Version osVersion.
         * @member {string|null} osVersion
         * @memberof Mumble.Version
         * @instance
         */
        Version.prototype.osVersion = null;

        /**
         * Version versionV2.
         * @member {Long|null} versionV2
         * @memberof Mumble.Version
         * @instance
         */
        Version.prototype.versionV2 = null;

        /**
         * Creates a new Version instance using the specified properties.
         * @function create
         * @memberof Mumble.Version
         * @static
         * @param {Mumble.Version.$Properties=} [properties] Properties to set
         * @returns {Mumble.Version} Version instance
         * @type {{
         *   (properties: Mumble.Version.$Shape): Mumble.Version & Mumble.Version.$Shape;
         *   (properties?: Mumble.Version.$Properties): Mumble.Version;
         * }}
         */
        Version.create = function(properties) {
            return new Version(properties);
        };

        /**
         * Encodes the specified Version message. Does not implicitly {@link Mumble.Version.verify|verify} messages.
         * @function encode
         * @memberof Mumble.Version
         * @static
         * @param {Mumble.Version.$Properties} message Version message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Version.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.versionV1 != null && $Object.hasOwnProperty.call(message, "versionV1"))
                writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.versionV1);
            if (message.release != null && $Object.hasOwnProperty.call(message, "release"))
                writer.uint32(/* id 2, wireType 2 =*/18).string(message.release);
            if (message.os != null && $Object.hasOwnProperty.call(message, "os"))
                writer.uint32(/* id 3, wireType 2 =*/26).string(message.os);
            if (message.osVersion != null && $Object.hasOwnProperty.call(message, "osVersion"))
                writer.uint32(/* id 4, wireType 2 =*/34).string(message.osVersion);
            if (message.versionV2 != null && $Object.hasOwnProperty.call(message, "versionV2"))
                writer.uint32(/* id 5, wireType 0 =*/40).uint64(message.versionV2);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a Version message from the specified reader or buffer.
         * @function decode
         * @memberof Mumble.Version
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {Mumble.Version & Mumble.Version.$Shape} Version
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Version.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.Mumble.Version();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        message.versionV1 = reader.uint32();
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        message.release = reader.string();
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        message.os = reader.string();
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        message.osVersion = reader.string();
                        continue;
                    }
                case 5: {
                        if (wireType !== 0)
                            break;
                        message.versionV2 = reader.uint64();
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return Version;
    })();

    Mumble.UDPTunnel = (function() {

        /**
         * Properties of a UDPTunnel.
         * @typedef {Object} Mumble.UDPTunnel.$Properties
         * @property {Uint8Array} packet UDPTunnel packet
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a UDPTunnel.
         * @memberof Mumble
         * @interface IUDPTunnel
         * @augments Mumble.UDPTunnel.$Properties
         * @deprecated Use Mumble.UDPTunnel.$Properties instead.
         */

        /**
         * Shape of a UDPTunnel.
         * @typedef {Mumble.UDPTunnel.$Properties} Mumble.UDPTunnel.$Shape
         */

        /**
         * Constructs a new UDPTunnel.
         * @memberof Mumble
         * @classdesc Represents a UDPTunnel.
         * @constructor
         * @param {Mumble.UDPTunnel.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const UDPTunnel = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * UDPTunnel packet.
         * @member {Uint8Array} packet
         * @memberof Mumble.UDPTunnel
         * @instance
         */
        UDPTunnel.prototype.packet = $util.newBuffer([]);

        /**
         * Creates a new UDPTunnel instance using the specified properties.
         * @function create
         * @memberof Mumble.UDPTunnel
         * @static
         * @param {Mumble.UDPTunnel.$Properties=} [properties] Properties to set
         * @returns {Mumble.UDPTunnel} UDPTunnel instance
         * @type {{
         *   (properties: Mumble.UDPTunnel.$Shape): Mumble.UDPTunnel & Mumble.UDPTunnel.$Shape;
         *   (properties?: Mumble.UDPTunnel.$Properties): Mumble.UDPTunnel;
         * }}
         */
        UDPTunnel.create = function(properties) {
            return new UDPTunnel(properties);
        };

        /**
         * Encodes the specified UDPTunnel message. Does not implicitly {@link Mumble.UDPTunnel.verify|verify} messages.
         * @function encode
         * @memberof Mumble.UDPTunnel
         * @static
         * @param {Mumble.UDPTunnel.$Properties} message UDPTunnel message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        UDPTunnel.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.packet);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a UDPTunnel message from the specified reader or buffer.
         * @function decode
         * @memberof Mumble.UDPTunnel
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {Mumble.UDPTunnel & Mumble.UDPTunnel.$Shape} UDPTunnel
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        UDPTunnel.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.Mumble.UDPTunnel();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        message.packet = reader.bytes();
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            if (!$Object.hasOwnProperty.call(message, "packet"))
                throw $util.ProtocolError("missing required 'packet'", { instance: message });
            return message;
        };

        return UDPTunnel;
    })();

    Mumble.Authenticate = (function() {

        /**
         * Properties of an Authenticate.
         * @typedef {Object} Mumble.Authenticate.$Properties
         * @property {string|null} [username] Authenticate username
         * @property {string|null} [password] Authenticate password
         * @property {Array.<string>} [tokens] Authenticate tokens
         * @property {Array.<number>} [celtVersions] Authenticate celtVersions
         * @property {boolean|null} [opus] Authenticate opus
         * @property {number|null} [clientType] Authenticate clientType
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of an Authenticate.
         * @memberof Mumble
         * @interface IAuthenticate
         * @augments Mumble.Authenticate.$Properties
         * @deprecated Use Mumble.Authenticate.$Properties instead.
         */

        /**
         * Shape of an Authenticate.
         * @typedef {Mumble.Authenticate.$Properties} Mumble.Authenticate.$Shape
         */

        /**
         * Constructs a new Authenticate.
         * @memberof Mumble
         * @classdesc Represents an Authenticate.
         * @constructor
         * @param {Mumble.Authenticate.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const Authenticate = function (properties) {
            this.tokens = [];
            this.celtVersions = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Authenticate username.
         * @member {string|null} username
         * @memberof Mumble.Authenticate
         * @instance
         */
        Authenticate.prototype.username = null;

        /**
         * Authenticate password.
         * @member {string|null} password
         * @memberof Mumble.Authenticate
         * @instance
         */
        Authenticate.prototype.password = null;

        /**
         * Authenticate tokens.
         * @member {Array.<string>} tokens
         * @memberof Mumble.Authenticate
         * @instance
         */
        Authenticate.prototype.tokens = $util.emptyArray;

        /**
         * Authenticate celtVersions.
         * @member {Array.<number>} celtVersions
         * @memberof Mumble.Authenticate
         * @instance
         */
        Authenticate.prototype.celtVersions = $util.emptyArray;

        /**
         * Authenticate opus.
         * @member {boolean|null} opus
         * @memberof Mumble.Authenticate
         * @instance
         */
        Authenticate.prototype.opus = null;

        /**
         * Authenticate clientType.
         * @member {number|null} clientType
         * @memberof Mumble.Authenticate
         * @instance
         */
        Authenticate.prototype.clientType = null;

        /**
         * Creates a new Authenticate instance using the specified properties.
         * @function create
         * @memberof Mumble.Authenticate
         * @static
         * @param {Mumble.Authenticate.$Properties=} [properties] Properties to set
         * @returns {Mumble.Authenticate} Authenticate instance
         * @type {{
         *   (properties: Mumble.Authenticate.$Shape): Mumble.Authenticate & Mumble.Authenticate.$Shape;
         *   (properties?: Mumble.Authenticate.$Properties): Mumble.Authenticate;
         * }}
         */
        Authenticate.create = function(properties) {
            return new Authenticate(properties);
        };

        /**
         * Encodes the specified Authenticate message. Does not implicitly {@link Mumble.Authenticate.verify|verify} messages.
         * @function encode
         * @memberof Mumble.Authenticate
         * @static
         * @param {Mumble.Authenticate.$Properties} message Authenticate message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Authenticate.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.username != null && $Object.hasOwnProperty.call(message, "username"))
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.username);
            if (message.password != null && $Object.hasOwnProperty.call(message, "password"))
                writer.uint32(/* id 2, wireType 2 =*/18).string(message.password);
            if (message.tokens != null && message.tokens.length)
                for (let i = 0; i < message.tokens.length; ++i)
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.tokens[i]);
            if (message.celtVersions != null && message.celtVersions.length)
                for (let i = 0; i < message.celtVersions.length; ++i)
                    writer.uint32(/* id 4, wireType 0 =*/32).int32(message.celtVersions[i]);
            if (message.opus != null && $Object.hasOwnProperty.call(message, "opus"))
                writer.uint32(/* id 5, wireType 0 =*/40).bool(message.opus);
            if (message.clientType != null && $Object.hasOwnProperty.call(message, "clientType"))
                writer.uint32(/* id 6, wireType 0 =*/48).int32(message.clientType);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes an Authenticate message from the specified reader or buffer.
         * @function decode
         * @memberof Mumble.Authenticate
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {Mumble.Authenticate & Mumble.Authenticate.$Shape} Authenticate
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Authenticate.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.Mumble.Authenticate();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        message.username = reader.string();
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        message.password = reader.string();
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        if (!(message.tokens && message.tokens.length))
                            message.tokens = [];
                        message.tokens.push(reader.string());
                        continue;
                    }
                case 4: {
                        if (wireType === 2) {
                            if (!(message.celtVersions && message.celtVersions.length))
                                message.celtVersions = [];
                            reader.int32s(message.celtVersions);
                            continue;
                        }
                        if (wireType !== 0)
                            break;
                        if (!(message.celtVersions && message.celtVersions.length))
                            message.celtVersions = [];
                        message.celtVersions.push(reader.int32());
                        continue;
                    }
                case 5: {
                        if (wireType !== 0)
                            break;
                        message.opus = reader.bool();
                        continue;
                    }
                case 6: {
                        if (wireType !== 0)
                            break;
                        message.clientType = reader.int32();
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return Authenticate;
    })();

    Mumble.Ping = (function() {

        /**
         * Properties of a Ping.
         * @typedef {Object} Mumble.Ping.$Properties
         * @property {Long|null} [timestamp] Ping timestamp
         * @property {number|null} [good] Ping good
         * @property {number|null} [late] Ping late
         * @property {number|null} [lost] Ping lost
         * @property {number|null} [resync] Ping resync
         * @property {number|null} [udpPackets] Ping udpPackets
         * @property {number|null} [tcpPackets] Ping tcpPackets
         * @property {number|null} [udpPingAvg] Ping udpPingAvg
         * @property {number|null} [udpPingVar] Ping udpPingVar
         * @property {number|null} [tcpPingAvg] Ping tcpPingAvg
         * @property {number|null} [tcpPingVar] Ping tcpPingVar
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a Ping.
         * @memberof Mumble
         * @interface IPing
         * @augments Mumble.Ping.$Properties
         * @deprecated Use Mumble.Ping.$Properties instead.
         */

        /**
         * Shape of a Ping.
         * @typedef {Mumble.Ping.$Properties} Mumble.Ping.$Shape
         */

        /**
         * Constructs a new Ping.
         * @memberof Mumble
         * @classdesc Represents a Ping.
         * @constructor
         * @param {Mumble.Ping.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const Ping = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Ping timestamp.
         * @member {Long|null} timestamp
         * @memberof Mumble.Ping
         * @instance
         */
        Ping.prototype.timestamp = null;

        /**
         * Ping good.
         * @member {number|null} good
         * @memberof Mumble.Ping
         * @instance
         */
        Ping.prototype.good = null;

        /**
         * Ping late.
         * @member {number|null} late
         * @memberof Mumble.Ping
         * @instance
         */
        Ping.prototype.late = null;

        /**
         * Ping lost.
         * @member {number|null} lost
         * @memberof Mumble.Ping
         * @instance
         */
        Ping.prototype.lost = null;

        /**
         * Ping resync.
         * @member {number|null} resync
         * @memberof Mumble.Ping
         * @instance
         */
        Ping.prototype.resync = null;

        /**
         * Ping udpPackets.
         * @member {number|null} udpPackets
         * @memberof Mumble.Ping
         * @instance
         */
        Ping.prototype.udpPackets = null;

        /**
         * Ping tcpPackets.
         * @member {number|null} tcpPackets
         * @memberof Mumble.Ping
         * @instance
         */
        Ping.prototype.tcpPackets = null;

        /**
         * Ping udpPingAvg.
         * @member {number|null} udpPingAvg
         * @memberof Mumble.Ping
         * @instance
         */
        Ping.prototype.udpPingAvg = null;

        /**
         * Ping udpPingVar.
         * @member {number|null} udpPingVar
         * @memberof Mumble.Ping
         * @instance
         */
        Ping.prototype.udpPingVar = null;

        /**
         * Ping tcpPingAvg.
         * @member {number|null} tcpPingAvg
         * @memberof Mumble.Ping
         * @instance
         */
        Ping.prototype.tcpPingAvg = null;

        /**
         * Ping tcpPingVar.
         * @member {number|null} tcpPingVar
         * @memberof Mumble.Ping
         * @instance
         */
        Ping.prototype.tcpPingVar = null;

        /**
         * Creates a new Ping instance using the specified properties.
         * @function create
         * @memberof Mumble.Ping
         * @static
         * @param {Mumble.Ping.$Properties=} [properties] Properties to set
         * @returns {Mumble.Ping} Ping instance
         * @type {{
         *   (properties: Mumble.Ping.$Shape): Mumble.Ping & Mumble.Ping.$Shape;
         *   (properties?: Mumble.Ping.$Properties): Mumble.Ping;
         * }}
         */
        Ping.create = function(properties) {
            return new Ping(properties);
        };

        /**
         * Encodes the specified Ping message. Does not implicitly {@link Mumble.Ping.verify|verify} messages.
         * @function encode
         * @memberof Mumble.Ping
         * @static
         * @param {Mumble.Ping.$Properties} message Ping message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Ping.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.timestamp != null && $Object.hasOwnProperty.call(message, "timestamp"))
                writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.timestamp);
            if (message.good != null && $Object.hasOwnProperty.call(message, "good"))
                writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.good);
            if (message.late != null && $Object.hasOwnProperty.call(message, "late"))
                writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.late);
            if (message.lost != null && $Object.hasOwnProperty.call(message, "lost"))
                writer.uint32(/* id 4, wireType 0 =*/32).uint32(message.lost);
            if (message.resync != null && $Object.hasOwnProperty.call(message, "resync"))
                writer.uint32(/* id 5, wireType 0 =*/40).uint32(message.resync);
            if (message.udpPackets != null && $Object.hasOwnProperty.call(message, "udpPackets"))
                writer.uint32(/* id 6, wireType 0 =*/48).uint32(message.udpPackets);
            if (message.tcpPackets != null && $Object.hasOwnProperty.call(message, "tcpPackets"))
                writer.uint32(/* id 7, wireType 0 =*/56).uint32(message.tcpPackets);
            if (message.udpPingAvg != null && $Object.hasOwnProperty.call(message, "udpPingAvg"))
                writer.uint32(/* id 8, wireType 5 =*/69).float(message.udpPingAvg);
            if (message.udpPingVar != null && $Object.hasOwnProperty.call(message, "udpPingVar"))
                writer.uint32(/* id 9, wireType 5 =*/77).float(message.udpPingVar);
            if (message.tcpPingAvg != null && $Object.hasOwnProperty.call(message, "tcpPingAvg"))
                writer.uint32(/* id 10, wireType 5 =*/85).float(message.tcpPingAvg);
            if (message.tcpPingVar != null && $Object.hasOwnProperty.call(message, "tcpPingVar"))
                writer.uint32(/* id 11, wireType 5 =*/93).float(message.tcpPingVar);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a Ping message from the specified reader or buffer.
         * @function decode
         * @memberof Mumble.Ping
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {Mumble.Ping & Mumble.Ping.$Shape} Ping
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Ping.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.Mumble.Ping();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        message.timestamp = reader.uint64();
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        message.good = reader.uint32();
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        message.late = reader.uint32();
                        continue;
                    }
                case 4: {
                        if (wireType !== 0)
                            break;
                        message.lost = reader.uint32();
                        continue;
                    }
                case 5: {
                        if (wireType !== 0)
                            break;
                        message.resync = reader.uint32();
                        continue;
                    }
                case 6: {
                        if (wireType !== 0)
                            break;
                        message.udpPackets = reader.uint32();
                        continue;
                    }
                case 7: {
                        if (wireType !== 0)
                            break;
                        message.tcpPackets = reader.uint32();
                        continue;
                    }
                case 8: {
                        if (wireType !== 5)
                            break;
                        message.udpPingAvg = reader.float();
                        continue;
                    }
                case 9: {
                        if (wireType !== 5)
                            break;
                        message.udpPingVar = reader.float();
                        continue;
                    }
                case 10: {
                        if (wireType !== 5)
                            break;
                        message.tcpPingAvg = reader.float();
                        continue;
                    }
                case 11: {
                        if (wireType !== 5)
                            break;
                        message.tcpPingVar = reader.float();
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return Ping;
    })();

    Mumble.Reject = (function() {

        /**
         * Properties of a Reject.
         * @typedef {Object} Mumble.Reject.$Properties
         * @property {Mumble.Reject.RejectType|null} [type] Reject type
         * @property {string|null} [reason] Reject reason
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a Reject.
         * @memberof Mumble
         * @interface IReject
         * @augments Mumble.Reject.$Properties
         * @deprecated Use Mumble.Reject.$Properties instead.
         */

        /**
         * Shape of a Reject.
         * @typedef {Mumble.Reject.$Properties} Mumble.Reject.$Shape
         */

        /**
         * Constructs a new Reject.
         * @memberof Mumble
         * @classdesc Represents a Reject.
         * @constructor
         * @param {Mumble.Reject.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const Reject = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Reject type.
         * @member {Mumble.Reject.RejectType|null} type
         * @memberof Mumble.Reject
         * @instance
         */
        Reject.prototype.type = null;

        /**
         * Reject reason.
         * @member {string|null} reason
         * @memberof Mumble.Reject
         * @instance
         */
        Reject.prototype.reason = null;

        /**
         * Creates a new Reject instance using the specified properties.
         * @function create
         * @memberof Mumble.Reject
         * @static
         * @param {Mumble.Reject.$Properties=} [properties] Properties to set
         * @returns {Mumble.Reject} Reject instance
         * @type {{
         *   (properties: Mumble.Reject.$Shape): Mumble.Reject & Mumble.Reject.$Shape;
         *   (properties?: Mumble.Reject.$Properties): Mumble.Reject;
         * }}
         */
        Reject.create = function(properties) {
            return new Reject(properties);
        };

        /**
         * Encodes the specified Reject message. Does not implicitly {@link Mumble.Reject.verify|verify} messages.
         * @function encode
         * @memberof Mumble.Reject
         * @static
         * @param {Mumble.Reject.$Properties} message Reject message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Reject.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.type != null && $Object.hasOwnProperty.call(message, "type"))
                writer.uint32(/* id 1, wireType 0 =*/8).int32(message.type);
            if (message.reason != null && $Object.hasOwnProperty.call(message, "reason"))
                writer.uint32(/* id 2, wireType 2 =*/18).string(message.reason);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a Reject message from the specified reader or buffer.
         * @function decode
         * @memberof Mumble.Reject
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {Mumble.Reject & Mumble.Reject.$Shape} Reject
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Reject.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.Mumble.Reject();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        value = reader.int32();
                        if ($root.Mumble.Reject.RejectType[value] !== $undefined)
                            message.type = value;
                        else if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        message.reason = reader.string();
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        /**
         * RejectType enum.
         * @name Mumble.Reject.RejectType
         * @enum {number}
         * @property {number} None=0 None value
         * @property {number} WrongVersion=1 WrongVersion value
         * @property {number} InvalidUsername=2 InvalidUsername value
         * @property {number} WrongUserPW=3 WrongUserPW value
         * @property {number} WrongServerPW=4 WrongServerPW value
         * @property {number} UsernameInUse=5 UsernameInUse value
         * @property {number} ServerFull=6 ServerFull value
         * @property {number} NoCertificate=7 NoCertificate value
         * @property {number} AuthenticatorFail=8 AuthenticatorFail value
         * @property {number} NoNewConnections=9 NoNewConnections value
         */
        Reject.RejectType = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "None"] = 0;
            values[valuesById[1] = "WrongVersion"] = 1;
            values[valuesById[2] = "InvalidUsername"] = 2;
            values[valuesById[3] = "WrongUserPW"] = 3;
            values[valuesById[4] = "WrongServerPW"] = 4;
            values[valuesById[5] = "UsernameInUse"] = 5;
            values[valuesById[6] = "ServerFull"] = 6;
            values[valuesById[7] = "NoCertificate"] = 7;
            values[valuesById[8] = "AuthenticatorFail"] = 8;
            values[valuesById[9] = "NoNewConnections"] = 9;
            return values;
        })();

        return Reject;
    })();

    Mumble.ServerSync = (function() {

        /**
         * Properties of a ServerSync.
         * @typedef {Object} Mumble.ServerSync.$Properties
         * @property {number|null} [session] ServerSync session
         * @property {number|null} [maxBandwidth] ServerSync maxBandwidth
         * @property {string|null} [welcomeText] ServerSync welcomeText
         * @property {Long|null} [permissions] ServerSync permissions
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a ServerSync.
         * @memberof Mumble
         * @interface IServerSync
         * @augments Mumble.ServerSync.$Properties
         * @deprecated Use Mumble.ServerSync.$Properties instead.
         */

        /**
         * Shape of a ServerSync.
         * @typedef {Mumble.ServerSync.$Properties} Mumble.ServerSync.$Shape
         */

        /**
         * Constructs a new ServerSync.
         * @memberof Mumble
         * @classdesc Represents a ServerSync.
         * @constructor
         * @param {Mumble.ServerSync.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const ServerSync = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * ServerSync session.
         * @member {number|null} session
         * @memberof Mumble.ServerSync
         * @instance
         */
        ServerSync.prototype.session = null;

        /**
         * ServerSync maxBandwidth.
         * @member {number|null} maxBandwidth
         * @memberof Mumble.ServerSync
         * @instance
         */
        ServerSync.prototype.maxBandwidth = null;

        /**
         * ServerSync welcomeText.
         * @member {string|null} welcomeText
         * @memberof Mumble.ServerSync
         * @instance
         */
        ServerSync.prototype.welcomeText = null;

        /**
         * ServerSync permissions.
         * @member {Long|null} permissions
         * @memberof Mumble.ServerSync
         * @instance
         */
        ServerSync.prototype.permissions = null;

        /**
         * Creates a new ServerSync instance using the specified properties.
         * @function create
         * @memberof Mumble.ServerSync
         * @static
         * @param {Mumble.ServerSync.$Properties=} [properties] Properties to set
         * @returns {Mumble.ServerSync} ServerSync instance
         * @type {{
         *   (properties: Mumble.ServerSync.$Shape): Mumble.ServerSync & Mumble.ServerSync.$Shape;
         *   (properties?: Mumble.ServerSync.$Properties): Mumble.ServerSync;
         * }}
         */
        ServerSync.create = function(properties) {
            return new ServerSync(properties);
        };

        /**
         * Encodes the specified ServerSync message. Does not implicitly {@link Mumble.ServerSync.verify|verify} messages.
         * @function encode
         * @memberof Mumble.ServerSync
         * @static
         * @param {Mumble.ServerSync.$Properties} message ServerSync message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        ServerSync.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.session != null && $Object.hasOwnProperty.call(message, "session"))
                writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.session);
            if (message.maxBandwidth != null && $Object.hasOwnProperty.call(message, "maxBandwidth"))
                writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.maxBandwidth);
            if (message.welcomeText != null && $Object.hasOwnProperty.call(message, "welcomeText"))
                writer.uint32(/* id 3, wireType 2 =*/26).string(message.welcomeText);
            if (message.permissions != null && $Object.hasOwnProperty.call(message, "permissions"))
                writer.uint32(/* id 4, wireType 0 =*/32).uint64(message.permissions);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a ServerSync message from the specified reader or buffer.
         * @function decode
         * @memberof Mumble.ServerSync
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {Mumble.ServerSync & Mumble.ServerSync.$Shape} ServerSync
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        ServerSync.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.Mumble.ServerSync();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        message.session = reader.uint32();
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        message.maxBandwidth = reader.uint32();
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        message.welcomeText = reader.string();
                        continue;
                    }
                case 4: {
                        if (wireType !== 0)
                            break;
                        message.permissions = reader.uint64();
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return ServerSync;
    })();

    Mumble.ChannelRemove = (function() {

        /**
         * Properties of a ChannelRemove.
         * @typedef {Object} Mumble.ChannelRemove.$Properties
         * @property {number} channelId ChannelRemove channelId
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a ChannelRemove.
         * @memberof Mumble
         * @interface IChannelRemove
         * @augments Mumble.ChannelRemove.$Properties
         * @deprecated Use Mumble.ChannelRemove.$Properties instead.
         */

        /**
         * Shape of a ChannelRemove.
         * @typedef {Mumble.ChannelRemove.$Properties} Mumble.ChannelRemove.$Shape
         */

        /**
         * Constructs a new ChannelRemove.
         * @memberof Mumble
         * @classdesc Represents a ChannelRemove.
         * @constructor
         * @param {Mumble.ChannelRemove.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const ChannelRemove = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * ChannelRemove channelId.
         * @member {number} channelId
         * @memberof Mumble.ChannelRemove
         * @instance
         */
        ChannelRemove.prototype.channelId = 0;

        /**
         * Creates a new ChannelRemove instance using the specified properties.
         * @function create
         * @memberof Mumble.ChannelRemove
         * @static
         * @param {Mumble.ChannelRemove.$Properties=} [properties] Properties to set
         * @returns {Mumble.ChannelRemove} ChannelRemove instance
         * @type {{
         *   (properties: Mumble.ChannelRemove.$Shape): Mumble.ChannelRemove & Mumble.ChannelRemove.$Shape;
         *   (properties?: Mumble.ChannelRemove.$Properties): Mumble.ChannelRemove;
         * }}
         */
        ChannelRemove.create = function(properties) {
            return new ChannelRemove(properties);
        };

        /**
         * Encodes the specified ChannelRemove message. Does not implicitly {@link Mumble.ChannelRemove.verify|verify} messages.
         * @function encode
         * @memberof Mumble.ChannelRemove
         * @static
         * @param {Mumble.ChannelRemove.$Properties} message ChannelRemove message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        ChannelRemove.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.channelId);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a ChannelRemove message from the specified reader or buffer.
         * @function decode
         * @memberof Mumble.ChannelRemove
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {Mumble.ChannelRemove & Mumble.ChannelRemove.$Shape} ChannelRemove
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        ChannelRemove.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.Mumble.ChannelRemove();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        message.channelId = reader.uint32();
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            if (!$Object.hasOwnProperty.call(message, "channelId"))
                throw $util.ProtocolError("missing required 'channelId'", { instance: message });
            return message;
        };

        return ChannelRemove;
    })();

    Mumble.ChannelState = (function() {

        /**
         * Properties of a ChannelState.
         * @typedef {Object} Mumble.ChannelState.$Properties
         * @property {number|null} [channelId] ChannelState channelId
         * @property {number|null} [parent] ChannelState parent
         * @property {string|null} [name] ChannelState name
         * @property {Array.<number>} [links] ChannelState links
         * @property {string|null} [description] ChannelState description
         * @property {Array.<number>} [linksAdd] ChannelState linksAdd
         * @property {Array.<number>} [linksRemove] ChannelState linksRemove
         * @property {boolean|null} [temporary] ChannelState temporary
         * @property {number|null} [position] ChannelState position
         * @property {Uint8Array|null} [descriptionHash] ChannelState descriptionHash
         * @property {number|null} [maxUsers] ChannelState maxUsers
         * @property {boolean|null} [isEnterRestricted] ChannelState isEnterRestricted
         * @property {boolean|null} [canEnter] ChannelState canEnter
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a ChannelState.
         * @memberof Mumble
         * @interface IChannelState
         * @augments Mumble.ChannelState.$Properties
         * @deprecated Use Mumble.ChannelState.$Properties instead.
         */

        /**
         * Shape of a ChannelState.
         * @typedef {Mumble.ChannelState.$Properties} Mumble.ChannelState.$Shape
         */

        /**
         * Constructs a new ChannelState.
         * @memberof Mumble
         * @classdesc Represents a ChannelState.
         * @constructor
         * @param {Mumble.ChannelState.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const ChannelState = function (properties) {
            this.links = [];
            this.linksAdd = [];
            this.linksRemove = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * ChannelState channelId.
         * @member {number|null} channelId
         * @memberof Mumble.ChannelState
         * @instance
         */
        ChannelState.prototype.channelId = null;

        /**
         * ChannelState parent.
         * @member {number|null} parent
         * @memberof Mumble.ChannelState
         * @instance
         */
        ChannelState.prototype.parent = null;

        /**
         * ChannelState name.
         * @member {string|null} name
         * @memberof Mumble.ChannelState
         * @instance
         */
        ChannelState.prototype.name = null;

        /**
         * ChannelState links.
         * @member {Array.<number>} links
         * @memberof Mumble.ChannelState
         * @instance
         */
        ChannelState.prototype.links = $util.emptyArray;

        /**
         * ChannelState description.
         * @member {string|null} description
         * @memberof Mumble.ChannelState
         * @instance
         */
        ChannelState.prototype.description = null;

        /**
         * ChannelState linksAdd.
         * @member {Array.<number>} linksAdd
         * @memberof Mumble.ChannelState
         * @instance
         */
        ChannelState.prototype.linksAdd = $util.emptyArray;

        /**
         * ChannelState linksRemove.
         * @member {Array.<number>} linksRemove
         * @memberof Mumble.ChannelState
         * @instance
         */
        ChannelState.prototype.linksRemove = $util.emptyArray;

        /**
         * ChannelState temporary.
         * @member {boolean|null} temporary
         * @memberof Mumble.ChannelState
         * @instance
         */
        ChannelState.prototype.temporary = null;

        /**
         * ChannelState position.
         * @member {number|null} position
         * @memberof Mumble.ChannelState
         * @instance
         */
        ChannelState.prototype.position = null;

        /**
         * ChannelState descriptionHash.
         * @member {Uint8Array|null} descriptionHash
         * @memberof Mumble.ChannelState
         * @instance
         */
        ChannelState.prototype.descriptionHash = null;

        /**
         * ChannelState maxUsers.
         * @member {number|null} maxUsers
         * @memberof Mumble.ChannelState
         * @instance
         */
        ChannelState.prototype.maxUsers = null;

        /**
         * ChannelState isEnterRestricted.
         * @member {boolean|null} isEnterRestricted
         * @memberof Mumble.ChannelState
         * @instance
         */
        ChannelState.prototype.isEnterRestricted = null;

        /**
         * ChannelState canEnter.
         * @member {boolean|null} canEnter
         * @memberof Mumble.ChannelState
         * @instance
         */
        ChannelState.prototype.canEnter = null;

        /**
         * Creates a new ChannelState instance using the specified properties.
         * @function create
         * @memberof Mumble.ChannelState
         * @static
         * @param {Mumble.ChannelState.$Properties=} [properties] Properties to set
         * @returns {Mumble.ChannelState} ChannelState instance
         * @type {{
         *   (properties: Mumble.ChannelState.$Shape): Mumble.ChannelState & Mumble.ChannelState.$Shape;
         *   (properties?: Mumble.ChannelState.$Properties): Mumble.ChannelState;
         * }}
         */
        ChannelState.create = function(properties) {
            return new ChannelState(properties);
        };

        /**
         * Encodes the specified ChannelState message. Does not implicitly {@link Mumble.ChannelState.verify|verify} messages.
         * @function encode
         * @memberof Mumble.ChannelState
         * @static
         * @param {Mumble.ChannelState.$Properties} message ChannelState message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        ChannelState.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.channelId != null && $Object.hasOwnProperty.call(message, "channelId"))
                writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.channelId);
            if (message.parent != null && $Object.hasOwnProperty.call(message, "parent"))
                writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.parent);
            if (message.name != null && $Object.hasOwnProperty.call(message, "name"))
                writer.uint32(/* id 3, wireType 2 =*/26).string(message.name);
            if (message.links != null && message.links.length)
                for (let i = 0; i < message.links.length; ++i)
                    writer.uint32(/* id 4, wireType 0 =*/32).uint32(message.links[i]);
            if (message.description != null && $Object.hasOwnProperty.call(message, "description"))
                writer.uint32(/* id 5, wireType 2 =*/42).string(message.description);
            if (message.linksAdd != null && message.linksAdd.length)
                for (let i = 0; i < message.linksAdd.length; ++i)
                    writer.uint32(/* id 6, wireType 0 =*/48).uint32(message.linksAdd[i]);
            if (message.linksRemove != null && message.linksRemove.length)
                for (let i = 0; i < message.linksRemove.length; ++i)
                    writer.uint32(/* id 7, wireType 0 =*/56).uint32(message.linksRemove[i]);
            if (message.temporary != null && $Object.hasOwnProperty.call(message, "temporary"))
                writer.uint32(/* id 8, wireType 0 =*/64).bool(message.temporary);
            if (message.position != null && $Object.hasOwnProperty.call(message, "position"))
                writer.uint32(/* id 9, wireType 0 =*/72).int32(message.position);
            if (message.descriptionHash != null && $Object.hasOwnProperty.call(message, "descriptionHash"))
                writer.uint32(/* id 10, wireType 2 =*/82).bytes(message.descriptionHash);
            if (message.maxUsers != null && $Object.hasOwnProperty.call(message, "maxUsers"))
                writer.uint32(/* id 11, wireType 0 =*/88).uint32(message.maxUsers);
            if (message.isEnterRestricted != null && $Object.hasOwnProperty.call(message, "isEnterRestricted"))
                writer.uint32(/* id 12, wireType 0 =*/96).bool(message.isEnterRestricted);
            if (message.canEnter != null && $Object.hasOwnProperty.call(message, "canEnter"))
                writer.uint32(/* id 13, wireType 0 =*/104).bool(message.canEnter);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a ChannelState message from the specified reader or buffer.
         * @function decode
         * @memberof Mumble.ChannelState
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {Mumble.ChannelState & Mumble.ChannelState.$Shape} ChannelState
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        ChannelState.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.Mumble.ChannelState();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        message.channelId = reader.uint32();
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        message.parent = reader.uint32();
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        message.name = reader.string();
                        continue;
                    }
                case 4: {
                        if (wireType === 2) {
                            if (!(message.links && message.links.length))
                                message.links = [];
                            reader.uint32s(message.links);
                            continue;
                        }
                        if (wireType !== 0)
                            break;
                        if (!(message.links && message.links.length))
                            message.links = [];
                        message.links.push(reader.uint32());
                        continue;
                    }
                case 5: {
                        if (wireType !== 2)
                            break;
                        message.description = reader.string();
                        continue;
                    }
                case 6: {
                        if (wireType === 2) {
                            if (!(message.linksAdd && message.linksAdd.length))
                                message.linksAdd = [];
                            reader.uint32s(message.linksAdd);
                            continue;
                        }
                        if (wireType !== 0)
                            break;
                        if (!(message.linksAdd && message.linksAdd.length))
                            message.linksAdd = [];
                        message.linksAdd.push(reader.uint32());
                        continue;
                    }
                case 7: {
                        if (wireType === 2) {
                            if (!(message.linksRemove && message.linksRemove.length))
                                message.linksRemove = [];
                            reader.uint32s(message.linksRemove);
                            continue;
                        }
                        if (wireType !== 0)
                            break;
                        if (!(message.linksRemove && message.linksRemove.length))
                            message.linksRemove = [];
                        message.linksRemove.push(reader.uint32());
                        continue;
                    }
                case 8: {
                        if (wireType !== 0)
                            break;
                        message.temporary = reader.bool();
                        continue;
                    }
                case 9: {
                        if (wireType !== 0)
                            break;
                        message.position = reader.int32();
                        continue;
                    }
                case 10: {
                        if (wireType !== 2)
                            break;
                        message.descriptionHash = reader.bytes();
                        continue;
                    }
                case 11: {
                        if (wireType !== 0)
                            break;
                        message.maxUsers = reader.uint32();
                        continue;
                    }
                case 12: {
                        if (wireType !== 0)
                            break;
                        message.isEnterRestricted = reader.bool();
                        continue;
                    }
                case 13: {
                        if (wireType !== 0)
                            break;
                        message.canEnter = reader.bool();
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return ChannelState;
    })();

    Mumble.UserRemove = (function() {

        /**
         * Properties of a UserRemove.
         * @typedef {Object} Mumble.UserRemove.$Properties
         * @property {number} session UserRemove session
         * @property {number|null} [actor] UserRemove actor
         * @property {string|null} [reason] UserRemove reason
         * @property {boolean|null} [ban] UserRemove ban
         * @property {boolean|null} [banCertificate] UserRemove banCertificate
         * @property {boolean|null} [banIp] UserRemove banIp
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a UserRemove.
         * @memberof Mumble
         * @interface IUserRemove
         * @augments Mumble.UserRemove.$Properties
         * @deprecated Use Mumble.UserRemove.$Properties instead.
         */

        /**
         * Shape of a UserRemove.
         * @typedef {Mumble.UserRemove.$Properties} Mumble.UserRemove.$Shape
         */

        /**
         * Constructs a new UserRemove.
         * @memberof Mumble
         * @classdesc Represents a UserRemove.
         * @constructor
         * @param {Mumble.UserRemove.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const UserRemove = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * UserRemove session.
         * @member {number} session
         * @memberof Mumble.UserRemove
         * @instance
         */
        UserRemove.prototype.session = 0;

        /**
         * UserRemove actor.
         * @member {number|null} actor
         * @memberof Mumble.UserRemove
         * @instance
         */
        UserRemove.prototype.actor = null;

        /**
         * UserRemove reason.
         * @member {string|null} reason
         * @memberof Mumble.UserRemove
         * @instance
         */
        UserRemove.prototype.reason = null;

        /**
         * UserRemove ban.
         * @member {boolean|null} ban
         * @memberof Mumble.UserRemove
         * @instance
         */
        UserRemove.prototype.ban = null;

        /**
         * UserRemove banCertificate.
         * @member {boolean|null} banCertificate
         * @memberof Mumble.UserRemove
         * @instance
         */
        UserRemove.prototype.banCertificate = null;

        /**
         * UserRemove banIp.
         * @member {boolean|null} banIp
         * @memberof Mumble.UserRemove
         * @instance
         */
        UserRemove.prototype.banIp = null;

        /**
         * Creates a new UserRemove instance using the specified properties.
         * @function create
         * @memberof Mumble.UserRemove
         * @static
         * @param {Mumble.UserRemove.$Properties=} [properties] Properties to set
         * @returns {Mumble.UserRemove} UserRemove instance
         * @type {{
         *   (properties: Mumble.UserRemove.$Shape): Mumble.UserRemove & Mumble.UserRemove.$Shape;
         *   (properties?: Mumble.UserRemove.$Properties): Mumble.UserRemove;
         * }}
         */
        UserRemove.create = function(properties) {
            return new UserRemove(properties);
        };

        /**
         * Encodes the specified UserRemove message. Does not implicitly {@link Mumble.UserRemove.verify|verify} messages.
         * @function encode
         * @memberof Mumble.UserRemove
         * @static
         * @param {Mumble.UserRemove.$Properties} message UserRemove message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        UserRemove.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.session);
            if (message.actor != null && $Object.hasOwnProperty.call(message, "actor"))
                writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.actor);
            if (message.reason != null && $Object.hasOwnProperty.call(message, "reason"))
                writer.uint32(/* id 3, wireType 2 =*/26).string(message.reason);
            if (message.ban != null && $Object.hasOwnProperty.call(message, "ban"))
                writer.uint32(/* id 4, wireType 0 =*/32).bool(message.ban);
            if (message.banCertificate != null && $Object.hasOwnProperty.call(message, "banCertificate"))
                writer.uint32(/* id 5, wireType 0 =*/40).bool(message.banCertificate);
            if (message.banIp != null && $Object.hasOwnProperty.call(message, "banIp"))
                writer.uint32(/* id 6, wireType 0 =*/48).bool(message.banIp);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a UserRemove message from the specified reader or buffer.
         * @function decode
         * @memberof Mumble.UserRemove
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {Mumble.UserRemove & Mumble.UserRemove.$Shape} UserRemove
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        UserRemove.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.Mumble.UserRemove();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        message.session = reader.uint32();
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        message.actor = reader.uint32();
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        message.reason = reader.string();
                        continue;
                    }
                case 4: {
                        if (wireType !== 0)
                            break;
                        message.ban = reader.bool();
                        continue;
                    }
                case 5: {
                        if (wireType !== 0)
                            break;
                        message.banCertificate = reader.bool();
                        continue;
                    }
                case 6: {
                        if (wireType !== 0)
                            break;
                        message.banIp = reader.bool();
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            if (!$Object.hasOwnProperty.call(message, "session"))
                throw $util.ProtocolError("missing required 'session'", { instance: message });
            return message;
        };

        return UserRemove;
    })();

    Mumble.UserState = (function() {

        /**
         * Properties of a UserState.
         * @typedef {Object} Mumble.UserState.$Properties
         * @property {number|null} [session] UserState session
         * @property {number|null} [actor] UserState actor
         * @property {string|null} [name] UserState name
         * @property {number|null} [userId] UserState userId
         * @property {number|null} [channelId] UserState channelId
         * @property {boolean|null} [mute] UserState mute
         * @property {boolean|null} [deaf] UserState deaf
         * @property {boolean|null} [suppress] UserState suppress
         * @property {boolean|null} [selfMute] UserState selfMute
         * @property {boolean|null} [selfDeaf] UserState selfDeaf
         * @property {Uint8Array|null} [texture] UserState texture
         * @property {Uint8Array|null} [pluginContext] UserState pluginContext
         * @property {string|null} [pluginIdentity] UserState pluginIdentity
         * @property {string|null} [comment] UserState comment
         * @property {string|null} [hash] UserState hash
         * @property {Uint8Array|null} [commentHash] UserState commentHash
         * @property {Uint8Array|null} [textureHash] UserState textureHash
         * @property {boolean|null} [prioritySpeaker] UserState prioritySpeaker
         * @property {boolean|null} [recording] UserState recording
         * @property {Array.<string>} [temporaryAccessTokens] UserState temporaryAccessTokens
         * @property {Array.<number>} [listeningChannelAdd] UserState listeningChannelAdd
         * @property {Array.<number>} [listeningChannelRemove] UserState listeningChannelRemove
         * @property {Array.<Mumble.UserState.VolumeAdjustment.$Properties>} [listeningVolumeAdjustment] UserState listeningVolumeAdjustment
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a UserState.
         * @memberof Mumble
         * @interface IUserState
         * @augments Mumble.UserState.$Properties
         * @deprecated Use Mumble.UserState.$Properties instead.
         */

        /**
         * Shape of a UserState.
         * @typedef {Mumble.UserState.$Properties} Mumble.UserState.$Shape
         */

        /**
         * Constructs a new UserState.
         * @memberof Mumble
         * @classdesc Represents a UserState.
         * @constructor
         * @param {Mumble.UserState.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const UserState = function (properties) {
            this.temporaryAccessTokens = [];
            this.listeningChannelAdd = [];
            this.listeningChannelRemove = [];
            this.listeningVolumeAdjustment = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * UserState session.
         * @member {number|null} session
         * @memberof Mumble.UserState
         * @instance
         */
        UserState.prototype.session = null;

        /**
         * UserState actor.
         * @member {number|null} actor
         * @memberof Mumble.UserState
         * @instance
         */
        UserState.prototype.actor = null;

        /**
         * UserState name.
         * @member {string|null} name
         * @memberof Mumble.UserState
         * @instance
         */
        UserState.prototype.name = null;

        /**
         * UserState userId.
         * @member {number|null} userId
         * @memberof Mumble.UserState
         * @instance
         */
        UserState.prototype.userId = null;

        /**
         * UserState channelId.
         * @member {number|null} channelId
         * @memberof Mumble.UserState
         * @instance
         */
        UserState.prototype.channelId = null;

        /**
         * UserState mute.
         * @member {boolean|null} mute
         * @memberof Mumble.UserState
         * @instance
         */
        UserState.prototype.mute = null;

        /**
         * UserState deaf.
         * @member {boolean|null} deaf
         * @memberof Mumble.UserState
         * @instance
         */
        UserState.prototype.deaf = null;

        /**
         * UserState suppress.
         * @member {boolean|null} suppress
         * @memberof Mumble.UserState
         * @instance
         */
        UserState.prototype.suppress = null;

        /**
         * UserState selfMute.
         * @member {boolean|null} selfMute
         * @memberof Mumble.UserState
         * @instance
         */
        UserState.prototype.selfMute = null;

        /**
         * UserState selfDeaf.
         * @member {boolean|null} selfDeaf
         * @memberof Mumble.UserState
         * @instance
         */
        UserState.prototype.selfDeaf = null;

        /**
         * UserState texture.
         * @member {Uint8Array|null} texture
         * @memberof Mumble.UserState
         * @instance
         */
        UserState.prototype.texture = null;

        /**
         * UserState pluginContext.
         * @member {Uint8Array|null} pluginContext
         * @memberof Mumble.UserState
         * @instance
         */
        UserState.prototype.pluginContext = null;

        /**
         * UserState pluginIdentity.
         * @member {string|null} pluginIdentity
         * @memberof Mumble.UserState
         * @instance
         */
        UserState.prototype.pluginIdentity = null;

        /**
         * UserState comment.
         * @member {string|null} comment
         * @memberof Mumble.UserState
         * @instance
         */
        UserState.prototype.comment = null;

        /**
         * UserState hash.
         * @member {string|null} hash
         * @memberof Mumble.UserState
         * @instance
         */
        UserState.prototype.hash = null;

        /**
         * UserState commentHash.
         * @member {Uint8Array|null} commentHash
         * @memberof Mumble.UserState
         * @instance
         */
        UserState.prototype.commentHash = null;

        /**
         * UserState textureHash.
         * @member {Uint8Array|null} textureHash
         * @memberof Mumble.UserState
         * @instance
         */
        UserState.prototype.textureHash = null;

        /**
         * UserState prioritySpeaker.
         * @member {boolean|null} prioritySpeaker
         * @memberof Mumble.UserState
         * @instance
         */
        UserState.prototype.prioritySpeaker = null;

        /**
         * UserState recording.
         * @member {boolean|null} recording
         * @memberof Mumble.UserState
         * @instance
         */
        UserState.prototype.recording = null;

        /**
         * UserState temporaryAccessTokens.
         * @member {Array.<string>} temporaryAccessTokens
         * @memberof Mumble.UserState
         * @instance
         */
        UserState.prototype.temporaryAccessTokens = $util.emptyArray;

        /**
         * UserState listeningChannelAdd.
         * @member {Array.<number>} listeningChannelAdd
         * @memberof Mumble.UserState
         * @instance
         */
        UserState.prototype.listeningChannelAdd = $util.emptyArray;

        /**
         * UserState listeningChannelRemove.
         * @member {Array.<number>} listeningChannelRemove
         * @memberof Mumble.UserState
         * @instance
         */
        UserState.prototype.listeningChannelRemove = $util.emptyArray;

        /**
         * UserState listeningVolumeAdjustment.
         * @member {Array.<Mumble.UserState.VolumeAdjustment>} listeningVolumeAdjustment
         * @memberof Mumble.UserState
         * @instance
         */
        UserState.prototype.listeningVolumeAdjustment = $util.emptyArray;

        /**
         * Creates a new UserState instance using the specified properties.
         * @function create
         * @memberof Mumble.UserState
         * @static
         * @param {Mumble.UserState.$Properties=} [properties] Properties to set
         * @returns {Mumble.UserState} UserState instance
         * @type {{
         *   (properties: Mumble.UserState.$Shape): Mumble.UserState & Mumble.UserState.$Shape;
         *   (properties?: Mumble.UserState.$Properties): Mumble.UserState;
         * }}
         */
        UserState.create = function(properties) {
            return new UserState(properties);
        };

        /**
         * Encodes the specified UserState message. Does not implicitly {@link Mumble.UserState.verify|verify} messages.
         * @function encode
         * @memberof Mumble.UserState
         * @static
         * @param {Mumble.UserState.$Properties} message UserState message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        UserState.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.session != null && $Object.hasOwnProperty.call(message, "session"))
                writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.session);
            if (message.actor != null && $Object.hasOwnProperty.call(message, "actor"))
                writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.actor);
            if (message.name != null && $Object.hasOwnProperty.call(message, "name"))
                writer.uint32(/* id 3, wireType 2 =*/26).string(message.name);
            if (message.userId != null && $Object.hasOwnProperty.call(message, "userId"))
                writer.uint32(/* id 4, wireType 0 =*/32).uint32(message.userId);
            if (message.channelId != null && $Object.hasOwnProperty.call(message, "channelId"))
                writer.uint32(/* id 5, wireType 0 =*/40).uint32(message.channelId);
            if (message.mute != null && $Object.hasOwnProperty.call(message, "mute"))
                writer.uint32(/* id 6, wireType 0 =*/48).bool(message.mute);
            if (message.deaf != null && $Object.hasOwnProperty.call(message, "deaf"))
                writer.uint32(/* id 7, wireType 0 =*/56).bool(message.deaf);
            if (message.suppress != null && $Object.hasOwnProperty.call(message, "suppress"))
                writer.uint32(/* id 8, wireType 0 =*/64).bool(message.suppress);
            if (message.selfMute != null && $Object.hasOwnProperty.call(message, "selfMute"))
                writer.uint32(/* id 9, wireType 0 =*/72).bool(message.selfMute);
            if (message.selfDeaf != null && $Object.hasOwnProperty.call(message, "selfDeaf"))
                writer.uint32(/* id 10, wireType 0 =*/80).bool(message.selfDeaf);
            if (message.texture != null && $Object.hasOwnProperty.call(message, "texture"))
                writer.uint32(/* id 11, wireType 2 =*/90).bytes(message.texture);
            if (message.pluginContext != null && $Object.hasOwnProperty.call(message, "pluginContext"))
                writer.uint32(/* id 12, wireType 2 =*/98).bytes(message.pluginContext);
            if (message.pluginIdentity != null && $Object.hasOwnProperty.call(message, "pluginIdentity"))
                writer.uint32(/* id 13, wireType 2 =*/106).string(message.pluginIdentity);
            if (message.comment != null && $Object.hasOwnProperty.call(message, "comment"))
                writer.uint32(/* id 14, wireType 2 =*/114).string(message.comment);
            if (message.hash != null && $Object.hasOwnProperty.call(message, "hash"))
                writer.uint32(/* id 15, wireType 2 =*/122).string(message.hash);
            if (message.commentHash != null && $Object.hasOwnProperty.call(message, "commentHash"))
                writer.uint32(/* id 16, wireType 2 =*/130).bytes(message.commentHash);
            if (message.textureHash != null && $Object.hasOwnProperty.call(message, "textureHash"))
                writer.uint32(/* id 17, wireType 2 =*/138).bytes(message.textureHash);
            if (message.prioritySpeaker != null && $Object.hasOwnProperty.call(message, "prioritySpeaker"))
                writer.uint32(/* id 18, wireType 0 =*/144).bool(message.prioritySpeaker);
            if (message.recording != null && $Object.hasOwnProperty.call(message, "recording"))
                writer.uint32(/* id 19, wireType 0 =*/152).bool(message.recording);
            if (message.temporaryAccessTokens != null && message.temporaryAccessTokens.length)
                for (let i = 0; i < message.temporaryAccessTokens.length; ++i)
                    writer.uint32(/* id 20, wireType 2 =*/162).string(message.temporaryAccessTokens[i]);
            if (message.listeningChannelAdd != null && message.listeningChannelAdd.length)
                for (let i = 0; i < message.listeningChannelAdd.length; ++i)
                    writer.uint32(/* id 21, wireType 0 =*/168).uint32(message.listeningChannelAdd[i]);
            if (message.listeningChannelRemove != null && message.listeningChannelRemove.length)
                for (let i = 0; i < message.listeningChannelRemove.length; ++i)
                    writer.uint32(/* id 22, wireType 0 =*/176).uint32(message.listeningChannelRemove[i]);
            if (message.listeningVolumeAdjustment != null && message.listeningVolumeAdjustment.length)
                for (let i = 0; i < message.listeningVolumeAdjustment.length; ++i)
                    $root.Mumble.UserState.VolumeAdjustment.encode(message.listeningVolumeAdjustment[i], writer.uint32(/* id 23, wireType 2 =*/186).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a UserState message from the specified reader or buffer.
         * @function decode
         * @memberof Mumble.UserState
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {Mumble.UserState & Mumble.UserState.$Shape} UserState
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        UserState.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.Mumble.UserState();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        message.session = reader.uint32();
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        message.actor = reader.uint32();
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        message.name = reader.string();
                        continue;
                    }
                case 4: {
                        if (wireType !== 0)
                            break;
                        message.userId = reader.uint32();
                        continue;
                    }
                case 5: {
                        if (wireType !== 0)
                            break;
                        message.channelId = reader.uint32();
                        continue;
                    }
                case 6: {
                        if (wireType !== 0)
                            break;
                        message.mute = reader.bool();
                        continue;
                    }
                case 7: {
                        if (wireType !== 0)
                            break;
                        message.deaf = reader.bool();
                        continue;
                    }
                case 8: {
                        if (wireType !== 0)
                            break;
                        message.suppress = reader.bool();
                        continue;
                    }
                case 9: {
                        if (wireType !== 0)
                            break;
                        message.selfMute = reader.bool();
                        continue;
                    }
                case 10: {
                        if (wireType !== 0)
                            break;
                        message.selfDeaf = reader.bool();
                        continue;
                    }
                case 11: {
                        if (wireType !== 2)
                            break;
                        message.texture = reader.bytes();
                        continue;
                    }
                case 12: {
                        if (wireType !== 2)
                            break;
                        message.pluginContext = reader.bytes();
                        continue;
                    }
                case 13: {
                        if (wireType !== 2)
                            break;
                        message.pluginIdentity = reader.string();
                        continue;
                    }
                case 14: {
                        if (wireType !== 2)
                            break;
                        message.comment = reader.string();
                        continue;
                    }
                case 15: {
                        if (wireType !== 2)
                            break;
                        message.hash = reader.string();
                        continue;
                    }
                case 16: {
                        if (wireType !== 2)
                            break;
                        message.commentHash = reader.bytes();
                        continue;
                    }
                case 17: {
                        if (wireType !== 2)
                            break;
                        message.textureHash = reader.bytes();
                        continue;
                    }
                case 18: {
                        if (wireType !== 0)
                            break;
                        message.prioritySpeaker = reader.bool();
                        continue;
                    }
                case 19: {
                        if (wireType !== 0)
                            break;
                        message.recording = reader.bool();
                        continue;
                    }
                case 20: {
                        if (wireType !== 2)
                            break;
                        if (!(message.temporaryAccessTokens && message.temporaryAccessTokens.length))
                            message.temporaryAccessTokens = [];
                        message.temporaryAccessTokens.push(reader.string());
                        continue;
                    }
                case 21: {
                        if (wireType === 2) {
                            if (!(message.listeningChannelAdd && message.listeningChannelAdd.length))
                                message.listeningChannelAdd = [];
                            reader.uint32s(message.listeningChannelAdd);
                            continue;
                        }
                        if (wireType !== 0)
                            break;
                        if (!(message.listeningChannelAdd && message.listeningChannelAdd.length))
                            message.listeningChannelAdd = [];
                        message.listeningChannelAdd.push(reader.uint32());
                        continue;
                    }
                case 22: {
                        if (wireType === 2) {
                            if (!(message.listeningChannelRemove && message.listeningChannelRemove.length))
                                message.listeningChannelRemove = [];
                            reader.uint32s(message.listeningChannelRemove);
                            continue;
                        }
                        if (wireType !== 0)
                            break;
                        if (!(message.listeningChannelRemove && message.listeningChannelRemove.length))
                            message.listeningChannelRemove = [];
                        message.listeningChannelRemove.push(reader.uint32());
                        continue;
                    }
                case 23: {
                        if (wireType !== 2)
                            break;
                        if (!(message.listeningVolumeAdjustment && message.listeningVolumeAdjustment.length))
                            message.listeningVolumeAdjustment = [];
                        message.listeningVolumeAdjustment.push($root.Mumble.UserState.VolumeAdjustment.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        UserState.VolumeAdjustment = (function() {

            /**
             * Properties of a VolumeAdjustment.
             * @typedef {Object} Mumble.UserState.VolumeAdjustment.$Properties
             * @property {number|null} [listeningChannel] VolumeAdjustment listeningChannel
             * @property {number|null} [volumeAdjustment] VolumeAdjustment volumeAdjustment
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a VolumeAdjustment.
             * @memberof Mumble.UserState
             * @interface IVolumeAdjustment
             * @augments Mumble.UserState.VolumeAdjustment.$Properties
             * @deprecated Use Mumble.UserState.VolumeAdjustment.$Properties instead.
             */

            /**
             * Shape of a VolumeAdjustment.
             * @typedef {Mumble.UserState.VolumeAdjustment.$Properties} Mumble.UserState.VolumeAdjustment.$Shape
             */

            /**
             * Constructs a new VolumeAdjustment.
             * @memberof Mumble.UserState
             * @classdesc Represents a VolumeAdjustment.
             * @constructor
             * @param {Mumble.UserState.VolumeAdjustment.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const VolumeAdjustment = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * VolumeAdjustment listeningChannel.
             * @member {number|null} listeningChannel
             * @memberof Mumble.UserState.VolumeAdjustment
             * @instance
             */
            VolumeAdjustment.prototype.listeningChannel = null;

            /**
             * VolumeAdjustment volumeAdjustment.
             * @member {number|null} volumeAdjustment
             * @memberof Mumble.UserState.VolumeAdjustment
             * @instance
             */
            VolumeAdjustment.prototype.volumeAdjustment = null;

            /**
             * Creates a new VolumeAdjustment instance using the specified properties.
             * @function create
             * @memberof Mumble.UserState.VolumeAdjustment
             * @static
             * @param {Mumble.UserState.VolumeAdjustment.$Properties=} [properties] Properties to set
             * @returns {Mumble.UserState.VolumeAdjustment} VolumeAdjustment instance
             * @type {{
             *   (properties: Mumble.UserState.VolumeAdjustment.$Shape): Mumble.UserState.VolumeAdjustment & Mumble.UserState.VolumeAdjustment.$Shape;
             *   (properties?: Mumble.UserState.VolumeAdjustment.$Properties): Mumble.UserState.VolumeAdjustment;
             * }}
             */
            VolumeAdjustment.create = function(properties) {
                return new VolumeAdjustment(properties);
            };

            /**
             * Encodes the specified VolumeAdjustment message. Does not implicitly {@link Mumble.UserState.VolumeAdjustment.verify|verify} messages.
             * @function encode
             * @memberof Mumble.UserState.VolumeAdjustment
             * @static
             * @param {Mumble.UserState.VolumeAdjustment.$Properties} message VolumeAdjustment message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            VolumeAdjustment.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.listeningChannel != null && $Object.hasOwnProperty.call(message, "listeningChannel"))
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.listeningChannel);
                if (message.volumeAdjustment != null && $Object.hasOwnProperty.call(message, "volumeAdjustment"))
                    writer.uint32(/* id 2, wireType 5 =*/21).float(message.volumeAdjustment);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a VolumeAdjustment message from the specified reader or buffer.
             * @function decode
             * @memberof Mumble.UserState.VolumeAdjustment
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {Mumble.UserState.VolumeAdjustment & Mumble.UserState.VolumeAdjustment.$Shape} VolumeAdjustment
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            VolumeAdjustment.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.Mumble.UserState.VolumeAdjustment();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            message.listeningChannel = reader.uint32();
                            continue;
                        }
                    case 2: {
                            if (wireType !== 5)
                                break;
                            message.volumeAdjustment = reader.float();
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return VolumeAdjustment;
        })();

        return UserState;
    })();

    Mumble.BanList = (function() {

        /**
         * Properties of a BanList.
         * @typedef {Object} Mumble.BanList.$Properties
         * @property {Array.<Mumble.BanList.BanEntry.$Properties>} [bans] BanList bans
         * @property {boolean|null} [query] BanList query
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a BanList.
         * @memberof Mumble
         * @interface IBanList
         * @augments Mumble.BanList.$Properties
         * @deprecated Use Mumble.BanList.$Properties instead.
         */

        /**
         * Shape of a BanList.
         * @typedef {Mumble.BanList.$Properties} Mumble.BanList.$Shape
         */

        /**
         * Constructs a new BanList.
         * @memberof Mumble
         * @classdesc Represents a BanList.
         * @constructor
         * @param {Mumble.BanList.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const BanList = function (properties) {
            this.bans = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * BanList bans.
         * @member {Array.<Mumble.BanList.BanEntry>} bans
         * @memberof Mumble.BanList
         * @instance
         */
        BanList.prototype.bans = $util.emptyArray;

        /**
         * BanList query.
         * @member {boolean|null} query
         * @memberof Mumble.BanList
         * @instance
         */
        BanList.prototype.query = null;

        /**
         * Creates a new BanList instance using the specified properties.
         * @function create
         * @memberof Mumble.BanList
         * @static
         * @param {Mumble.BanList.$Properties=} [properties] Properties to set
         * @returns {Mumble.BanList} BanList instance
         * @type {{
         *   (properties: Mumble.BanList.$Shape): Mumble.BanList & Mumble.BanList.$Shape;
         *   (properties?: Mumble.BanList.$Properties): Mumble.BanList;
         * }}
         */
        BanList.create = function(properties) {
            return new BanList(properties);
        };

        /**
         * Encodes the specified BanList message. Does not implicitly {@link Mumble.BanList.verify|verify} messages.
         * @function encode
         * @memberof Mumble.BanList
         * @static
         * @param {Mumble.BanList.$Properties} message BanList message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        BanList.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.bans != null && message.bans.length)
                for (let i = 0; i < message.bans.length; ++i)
                    $root.Mumble.BanList.BanEntry.encode(message.bans[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
            if (message.query != null && $Object.hasOwnProperty.call(message, "query"))
                writer.uint32(/* id 2, wireType 0 =*/16).bool(message.query);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a BanList message from the specified reader or buffer.
         * @function decode
         * @memberof Mumble.BanList
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {Mumble.BanList & Mumble.BanList.$Shape} BanList
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        BanList.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.Mumble.BanList();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if (!(message.bans && message.bans.length))
                            message.bans = [];
                        message.bans.push($root.Mumble.BanList.BanEntry.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        message.query = reader.bool();
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        BanList.BanEntry = (function() {

            /**
             * Properties of a BanEntry.
             * @typedef {Object} Mumble.BanList.BanEntry.$Properties
             * @property {Uint8Array} address BanEntry address
             * @property {number} mask BanEntry mask
             * @property {string|null} [name] BanEntry name
             * @property {string|null} [hash] BanEntry hash
             * @property {string|null} [reason] BanEntry reason
             * @property {string|null} [start] BanEntry start
             * @property {number|null} [duration] BanEntry duration
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a BanEntry.
             * @memberof Mumble.BanList
             * @interface IBanEntry
             * @augments Mumble.BanList.BanEntry.$Properties
             * @deprecated Use Mumble.BanList.BanEntry.$Properties instead.
             */

            /**
             * Shape of a BanEntry.
             * @typedef {Mumble.BanList.BanEntry.$Properties} Mumble.BanList.BanEntry.$Shape
             */

            /**
             * Constructs a new BanEntry.
             * @memberof Mumble.BanList
             * @classdesc Represents a BanEntry.
             * @constructor
             * @param {Mumble.BanList.BanEntry.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const BanEntry = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * BanEntry address.
             * @member {Uint8Array} address
             * @memberof Mumble.BanList.BanEntry
             * @instance
             */
            BanEntry.prototype.address = $util.newBuffer([]);

            /**
             * BanEntry mask.
             * @member {number} mask
             * @memberof Mumble.BanList.BanEntry
             * @instance
             */
            BanEntry.prototype.mask = 0;

            /**
             * BanEntry name.
             * @member {string|null} name
             * @memberof Mumble.BanList.BanEntry
             * @instance
             */
            BanEntry.prototype.name = null;

            /**
             * BanEntry hash.
             * @member {string|null} hash
             * @memberof Mumble.BanList.BanEntry
             * @instance
             */
            BanEntry.prototype.hash = null;

            /**
             * BanEntry reason.
             * @member {string|null} reason
             * @memberof Mumble.BanList.BanEntry
             * @instance
             */
            BanEntry.prototype.reason = null;

            /**
             * BanEntry start.
             * @member {string|null} start
             * @memberof Mumble.BanList.BanEntry
             * @instance
             */
            BanEntry.prototype.start = null;

            /**
             * BanEntry duration.
             * @member {number|null} duration
             * @memberof Mumble.BanList.BanEntry
             * @instance
             */
            BanEntry.prototype.duration = null;

            /**
             * Creates a new BanEntry instance using the specified properties.
             * @function create
             * @memberof Mumble.BanList.BanEntry
             * @static
             * @param {Mumble.BanList.BanEntry.$Properties=} [properties] Properties to set
             * @returns {Mumble.BanList.BanEntry} BanEntry instance
             * @type {{
             *   (properties: Mumble.BanList.BanEntry.$Shape): Mumble.BanList.BanEntry & Mumble.BanList.BanEntry.$Shape;
             *   (properties?: Mumble.BanList.BanEntry.$Properties): Mumble.BanList.BanEntry;
             * }}
             */
            BanEntry.create = function(properties) {
                return new BanEntry(properties);
            };

            /**
             * Encodes the specified BanEntry message. Does not implicitly {@link Mumble.BanList.BanEntry.verify|verify} messages.
             * @function encode
             * @memberof Mumble.BanList.BanEntry
             * @static
             * @param {Mumble.BanList.BanEntry.$Properties} message BanEntry message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            BanEntry.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.address);
                writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.mask);
                if (message.name != null && $Object.hasOwnProperty.call(message, "name"))
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.name);
                if (message.hash != null && $Object.hasOwnProperty.call(message, "hash"))
                    writer.uint32(/* id 4, wireType 2 =*/34).string(message.hash);
                if (message.reason != null && $Object.hasOwnProperty.call(message, "reason"))
                    writer.uint32(/* id 5, wireType 2 =*/42).string(message.reason);
                if (message.start != null && $Object.hasOwnProperty.call(message, "start"))
                    writer.uint32(/* id 6, wireType 2 =*/50).string(message.start);
                if (message.duration != null && $Object.hasOwnProperty.call(message, "duration"))
                    writer.uint32(/* id 7, wireType 0 =*/56).uint32(message.duration);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a BanEntry message from the specified reader or buffer.
             * @function decode
             * @memberof Mumble.BanList.BanEntry
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {Mumble.BanList.BanEntry & Mumble.BanList.BanEntry.$Shape} BanEntry
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            BanEntry.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.Mumble.BanList.BanEntry();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.address = reader.bytes();
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            message.mask = reader.uint32();
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.name = reader.string();
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.hash = reader.string();
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.reason = reader.string();
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            message.start = reader.string();
                            continue;
                        }
                    case 7: {
                            if (wireType !== 0)
                                break;
                            message.duration = reader.uint32();
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                if (!$Object.hasOwnProperty.call(message, "address"))
                    throw $util.ProtocolError("missing required 'address'", { instance: message });
                if (!$Object.hasOwnProperty.call(message, "mask"))
                    throw $util.ProtocolError("missing required 'mask'", { instance: message });
                return message;
            };

            return BanEntry;
        })();

        return BanList;
    })();

    Mumble.TextMessage = (function() {

        /**
         * Properties of a TextMessage.
         * @typedef {Object} Mumble.TextMessage.$Properties
         * @property {number|null} [actor] TextMessage actor
         * @property {Array.<number>} [session] TextMessage session
         * @property {Array.<number>} [channelId] TextMessage channelId
         * @property {Array.<number>} [treeId] TextMessage treeId
         * @property {string} message TextMessage message
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a TextMessage.
         * @memberof Mumble
         * @interface ITextMessage
         * @augments Mumble.TextMessage.$Properties
         * @deprecated Use Mumble.TextMessage.$Properties instead.
         */

        /**
         * Shape of a TextMessage.
         * @typedef {Mumble.TextMessage.$Properties} Mumble.TextMessage.$Shape
         */

        /**
         * Constructs a new TextMessage.
         * @memberof Mumble
         * @classdesc Represents a TextMessage.
         * @constructor
         * @param {Mumble.TextMessage.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const TextMessage = function (properties) {
            this.session = [];
            this.channelId = [];
            this.treeId = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * TextMessage actor.
         * @member {number|null} actor
         * @memberof Mumble.TextMessage
         * @instance
         */
        TextMessage.prototype.actor = null;

        /**
         * TextMessage session.
         * @member {Array.<number>} session
         * @memberof Mumble.TextMessage
         * @instance
         */
        TextMessage.prototype.session = $util.emptyArray;

        /**
         * TextMessage channelId.
         * @member {Array.<number>} channelId
         * @memberof Mumble.TextMessage
         * @instance
         */
        TextMessage.prototype.channelId = $util.emptyArray;

        /**
         * TextMessage treeId.
         * @member {Array.<number>} treeId
         * @memberof Mumble.TextMessage
         * @instance
         */
        TextMessage.prototype.treeId = $util.emptyArray;

        /**
         * TextMessage message.
         * @member {string} message
         * @memberof Mumble.TextMessage
         * @instance
         */
        TextMessage.prototype.message = "";

        /**
         * Creates a new TextMessage instance using the specified properties.
         * @function create
         * @memberof Mumble.TextMessage
         * @static
         * @param {Mumble.TextMessage.$Properties=} [properties] Properties to set
         * @returns {Mumble.TextMessage} TextMessage instance
         * @type {{
         *   (properties: Mumble.TextMessage.$Shape): Mumble.TextMessage & Mumble.TextMessage.$Shape;
         *   (properties?: Mumble.TextMessage.$Properties): Mumble.TextMessage;
         * }}
         */
        TextMessage.create = function(properties) {
            return new TextMessage(properties);
        };

        /**
         * Encodes the specified TextMessage message. Does not implicitly {@link Mumble.TextMessage.verify|verify} messages.
         * @function encode
         * @memberof Mumble.TextMessage
         * @static
         * @param {Mumble.TextMessage.$Properties} message TextMessage message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        TextMessage.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.actor != null && $Object.hasOwnProperty.call(message, "actor"))
                writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.actor);
            if (message.session != null && message.session.length)
                for (let i = 0; i < message.session.length; ++i)
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.session[i]);
            if (message.channelId != null && message.channelId.length)
                for (let i = 0; i < message.channelId.length; ++i)
                    writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.channelId[i]);
            if (message.treeId != null && message.treeId.length)
                for (let i = 0; i < message.treeId.length; ++i)
                    writer.uint32(/* id 4, wireType 0 =*/32).uint32(message.treeId[i]);
            writer.uint32(/* id 5, wireType 2 =*/42).string(message.message);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a TextMessage message from the specified reader or buffer.
         * @function decode
         * @memberof Mumble.TextMessage
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {Mumble.TextMessage & Mumble.TextMessage.$Shape} TextMessage
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        TextMessage.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.Mumble.TextMessage();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        message.actor = reader.uint32();
                        continue;
                    }
                case 2: {
                        if (wireType === 2) {
                            if (!(message.session && message.session.length))
                                message.session = [];
                            reader.uint32s(message.session);
                            continue;
                        }
                        if (wireType !== 0)
                            break;
                        if (!(message.session && message.session.length))
                            message.session = [];
                        message.session.push(reader.uint32());
                        continue;
                    }
                case 3: {
                        if (wireType === 2) {
                            if (!(message.channelId && message.channelId.length))
                                message.channelId = [];
                            reader.uint32s(message.channelId);
                            continue;
                        }
                        if (wireType !== 0)
                            break;
                        if (!(message.channelId && message.channelId.length))
                            message.channelId = [];
                        message.channelId.push(reader.uint32());
                        continue;
                    }
                case 4: {
                        if (wireType === 2) {
                            if (!(message.treeId && message.treeId.length))
                                message.treeId = [];
                            reader.uint32s(message.treeId);
                            continue;
                        }
                        if (wireType !== 0)
                            break;
                        if (!(message.treeId && message.treeId.length))
                            message.treeId = [];
                        message.treeId.push(reader.uint32());
                        continue;
                    }
                case 5: {
                        if (wireType !== 2)
                            break;
                        message.message = reader.string();
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            if (!$Object.hasOwnProperty.call(message, "message"))
                throw $util.ProtocolError("missing required 'message'", { instance: message });
            return message;
        };

        return TextMessage;
    })();

    Mumble.PermissionDenied = (function() {

        /**
         * Properties of a PermissionDenied.
         * @typedef {Object} Mumble.PermissionDenied.$Properties
         * @property {number|null} [permission] PermissionDenied permission
         * @property {number|null} [channelId] PermissionDenied channelId
         * @property {number|null} [session] PermissionDenied session
         * @property {string|null} [reason] PermissionDenied reason
         * @property {Mumble.PermissionDenied.DenyType|null} [type] PermissionDenied type
         * @property {string|null} [name] PermissionDenied name
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a PermissionDenied.
         * @memberof Mumble
         * @interface IPermissionDenied
         * @augments Mumble.PermissionDenied.$Properties
         * @deprecated Use Mumble.PermissionDenied.$Properties instead.
         */

        /**
         * Shape of a PermissionDenied.
         * @typedef {Mumble.PermissionDenied.$Properties} Mumble.PermissionDenied.$Shape
         */

        /**
         * Constructs a new PermissionDenied.
         * @memberof Mumble
         * @classdesc Represents a PermissionDenied.
         * @constructor
         * @param {Mumble.PermissionDenied.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const PermissionDenied = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * PermissionDenied permission.
         * @member {number|null} permission
         * @memberof Mumble.PermissionDenied
         * @instance
         */
        PermissionDenied.prototype.permission = null;

        /**
         * PermissionDenied channelId.
         * @member {number|null} channelId
         * @memberof Mumble.PermissionDenied
         * @instance
         */
        PermissionDenied.prototype.channelId = null;

        /**
         * PermissionDenied session.
         * @member {number|null} session
         * @memberof Mumble.PermissionDenied
         * @instance
         */
        PermissionDenied.prototype.session = null;

        /**
         * PermissionDenied reason.
         * @member {string|null} reason
         * @memberof Mumble.PermissionDenied
         * @instance
         */
        PermissionDenied.prototype.reason = null;

        /**
         * PermissionDenied type.
         * @member {Mumble.PermissionDenied.DenyType|null} type
         * @memberof Mumble.PermissionDenied
         * @instance
         */
        PermissionDenied.prototype.type = null;

        /**
         * PermissionDenied name.
         * @member {string|null} name
         * @memberof Mumble.PermissionDenied
         * @instance
         */
        PermissionDenied.prototype.name = null;

        /**
         * Creates a new PermissionDenied instance using the specified properties.
         * @function create
         * @memberof Mumble.PermissionDenied
         * @static
         * @param {Mumble.PermissionDenied.$Properties=} [properties] Properties to set
         * @returns {Mumble.PermissionDenied} PermissionDenied instance
         * @type {{
         *   (properties: Mumble.PermissionDenied.$Shape): Mumble.PermissionDenied & Mumble.PermissionDenied.$Shape;
         *   (properties?: Mumble.PermissionDenied.$Properties): Mumble.PermissionDenied;
         * }}
         */
        PermissionDenied.create = function(properties) {
            return new PermissionDenied(properties);
        };

        /**
         * Encodes the specified PermissionDenied message. Does not implicitly {@link Mumble.PermissionDenied.verify|verify} messages.
         * @function encode
         * @memberof Mumble.PermissionDenied
         * @static
         * @param {Mumble.PermissionDenied.$Properties} message PermissionDenied message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        PermissionDenied.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.permission != null && $Object.hasOwnProperty.call(message, "permission"))
                writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.permission);
            if (message.channelId != null && $Object.hasOwnProperty.call(message, "channelId"))
                writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.channelId);
            if (message.session != null && $Object.hasOwnProperty.call(message, "session"))
                writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.session);
            if (message.reason != null && $Object.hasOwnProperty.call(message, "reason"))
                writer.uint32(/* id 4, wireType 2 =*/34).string(message.reason);
            if (message.type != null && $Object.hasOwnProperty.call(message, "type"))
                writer.uint32(/* id 5, wireType 0 =*/40).int32(message.type);
            if (message.name != null && $Object.hasOwnProperty.call(message, "name"))
                writer.uint32(/* id 6, wireType 2 =*/50).string(message.name);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a PermissionDenied message from the specified reader or buffer.
         * @function decode
         * @memberof Mumble.PermissionDenied
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {Mumble.PermissionDenied & Mumble.PermissionDenied.$Shape} PermissionDenied
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        PermissionDenied.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.Mumble.PermissionDenied();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        message.permission = reader.uint32();
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        message.channelId = reader.uint32();
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        message.session = reader.uint32();
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        message.reason = reader.string();
                        continue;
                    }
                case 5: {
                        if (wireType !== 0)
                            break;
                        value = reader.int32();
                        if ($root.Mumble.PermissionDenied.DenyType[value] !== $undefined)
                            message.type = value;
                        else if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                        continue;
                    }
                case 6: {
                        if (wireType !== 2)
                            break;
                        message.name = reader.string();
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        /**
         * DenyType enum.
         * @name Mumble.PermissionDenied.DenyType
         * @enum {number}
         * @property {number} Text=0 Text value
         * @property {number} Permission=1 Permission value
         * @property {number} SuperUser=2 SuperUser value
         * @property {number} ChannelName=3 ChannelName value
         * @property {number} TextTooLong=4 TextTooLong value
         * @property {number} H9K=5 H9K value
         * @property {number} TemporaryChannel=6 TemporaryChannel value
         * @property {number} MissingCertificate=7 MissingCertificate value
         * @property {number} UserName=8 UserName value
         * @property {number} ChannelFull=9 ChannelFull value
         * @property {number} NestingLimit=10 NestingLimit value
         * @property {number} ChannelCountLimit=11 ChannelCountLimit value
         * @property {number} ChannelListenerLimit=12 ChannelListenerLimit value
         * @property {number} UserListenerLimit=13 UserListenerLimit value
         */
        PermissionDenied.DenyType = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "Text"] = 0;
            values[valuesById[1] = "Permission"] = 1;
            values[valuesById[2] = "SuperUser"] = 2;
            values[valuesById[3] = "ChannelName"] = 3;
            values[valuesById[4] = "TextTooLong"] = 4;
            values[valuesById[5] = "H9K"] = 5;
            values[valuesById[6] = "TemporaryChannel"] = 6;
            values[valuesById[7] = "MissingCertificate"] = 7;
            values[valuesById[8] = "UserName"] = 8;
            values[valuesById[9] = "ChannelFull"] = 9;
            values[valuesById[10] = "NestingLimit"] = 10;
            values[valuesById[11] = "ChannelCountLimit"] = 11;
            values[valuesById[12] = "ChannelListenerLimit"] = 12;
            values[valuesById[13] = "UserListenerLimit"] = 13;
            return values;
        })();

        return PermissionDenied;
    })();

    Mumble.ACL = (function() {

        /**
         * Properties of a ACL.
         * @typedef {Object} Mumble.ACL.$Properties
         * @property {number} channelId ACL channelId
         * @property {boolean|null} [inheritAcls] ACL inheritAcls
         * @property {Array.<Mumble.ACL.ChanGroup.$Properties>} [groups] ACL groups
         * @property {Array.<Mumble.ACL.ChanACL.$Properties>} [acls] ACL acls
         * @property {boolean|null} [query] ACL query
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a ACL.
         * @memberof Mumble
         * @interface IACL
         * @augments Mumble.ACL.$Properties
         * @deprecated Use Mumble.ACL.$Properties instead.
         */

        /**
         * Shape of a ACL.
         * @typedef {Mumble.ACL.$Properties} Mumble.ACL.$Shape
         */

        /**
         * Constructs a new ACL.
         * @memberof Mumble
         * @classdesc Represents a ACL.
         * @constructor
         * @param {Mumble.ACL.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const ACL = function (properties) {
            this.groups = [];
            this.acls = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * ACL channelId.
         * @member {number} channelId
         * @memberof Mumble.ACL
         * @instance
         */
        ACL.prototype.channelId = 0;

        /**
         * ACL inheritAcls.
         * @member {boolean|null} inheritAcls
         * @memberof Mumble.ACL
         * @instance
         */
        ACL.prototype.inheritAcls = null;

        /**
         * ACL groups.
         * @member {Array.<Mumble.ACL.ChanGroup>} groups
         * @memberof Mumble.ACL
         * @instance
         */
        ACL.prototype.groups = $util.emptyArray;

        /**
         * ACL acls.
         * @member {Array.<Mumble.ACL.ChanACL>} acls
         * @memberof Mumble.ACL
         * @instance
         */
        ACL.prototype.acls = $util.emptyArray;

        /**
         * ACL query.
         * @member {boolean|null} query
         * @memberof Mumble.ACL
         * @instance
         */
        ACL.prototype.query = null;

        /**
         * Creates a new ACL instance using the specified properties.
         * @function create
         * @memberof Mumble.ACL
         * @static
         * @param {Mumble.ACL.$Properties=} [properties] Properties to set
         * @returns {Mumble.ACL} ACL instance
         * @type {{
         *   (properties: Mumble.ACL.$Shape): Mumble.ACL & Mumble.ACL.$Shape;
         *   (properties?: Mumble.ACL.$Properties): Mumble.ACL;
         * }}
         */
        ACL.create = function(properties) {
            return new ACL(properties);
        };

        /**
         * Encodes the specified ACL message. Does not implicitly {@link Mumble.ACL.verify|verify} messages.
         * @function encode
         * @memberof Mumble.ACL
         * @static
         * @param {Mumble.ACL.$Properties} message ACL message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        ACL.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.channelId);
            if (message.inheritAcls != null && $Object.hasOwnProperty.call(message, "inheritAcls"))
                writer.uint32(/* id 2, wireType 0 =*/16).bool(message.inheritAcls);
            if (message.groups != null && message.groups.length)
                for (let i = 0; i < message.groups.length; ++i)
                    $root.Mumble.ACL.ChanGroup.encode(message.groups[i], writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
            if (message.acls != null && message.acls.length)
                for (let i = 0; i < message.acls.length; ++i)
                    $root.Mumble.ACL.ChanACL.encode(message.acls[i], writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
            if (message.query != null && $Object.hasOwnProperty.call(message, "query"))
                writer.uint32(/* id 5, wireType 0 =*/40).bool(message.query);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a ACL message from the specified reader or buffer.
         * @function decode
         * @memberof Mumble.ACL
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {Mumble.ACL & Mumble.ACL.$Shape} ACL
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        ACL.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.Mumble.ACL();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        message.channelId = reader.uint32();
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        message.inheritAcls = reader.bool();
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        if (!(message.groups && message.groups.length))
                            message.groups = [];
                        message.groups.push($root.Mumble.ACL.ChanGroup.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        if (!(message.acls && message.acls.length))
                            message.acls = [];
                        message.acls.push($root.Mumble.ACL.ChanACL.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                case 5: {
                        if (wireType !== 0)
                            break;
                        message.query = reader.bool();
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            if (!$Object.hasOwnProperty.call(message, "channelId"))
                throw $util.ProtocolError("missing required 'channelId'", { instance: message });
            return message;
        };

        ACL.ChanGroup = (function() {

            /**
             * Properties of a ChanGroup.
             * @typedef {Object} Mumble.ACL.ChanGroup.$Properties
             * @property {string} name ChanGroup name
             * @property {boolean|null} [inherited] ChanGroup inherited
             * @property {boolean|null} [inherit] ChanGroup inherit
             * @property {boolean|null} [inheritable] ChanGroup inheritable
             * @property {Array.<number>} [add] ChanGroup add
             * @property {Array.<number>} [remove] ChanGroup remove
             * @property {Array.<number>} [inheritedMembers] ChanGroup inheritedMembers
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ChanGroup.
             * @memberof Mumble.ACL
             * @interface IChanGroup
             * @augments Mumble.ACL.ChanGroup.$Properties
             * @deprecated Use Mumble.ACL.ChanGroup.$Properties instead.
             */

            /**
             * Shape of a ChanGroup.
             * @typedef {Mumble.ACL.ChanGroup.$Properties} Mumble.ACL.ChanGroup.$Shape
             */

            /**
             * Constructs a new ChanGroup.
             * @memberof Mumble.ACL
             * @classdesc Represents a ChanGroup.
             * @constructor
             * @param {Mumble.ACL.ChanGroup.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ChanGroup = function (properties) {
                this.add = [];
                this.remove = [];
                this.inheritedMembers = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ChanGroup name.
             * @member {string} name
             * @memberof Mumble.ACL.ChanGroup
             * @instance
             */
            ChanGroup.prototype.name = "";

            /**
             * ChanGroup inherited.
             * @member {boolean|null} inherited
             * @memberof Mumble.ACL.ChanGroup
             * @instance
             */
            ChanGroup.prototype.inherited = null;

            /**
             * ChanGroup inherit.
             * @member {boolean|null} inherit
             * @memberof Mumble.ACL.ChanGroup
             * @instance
             */
            ChanGroup.prototype.inherit = null;

            /**
             * ChanGroup inheritable.
             * @member {boolean|null} inheritable
             * @memberof Mumble.ACL.ChanGroup
             * @instance
             */
            ChanGroup.prototype.inheritable = null;

            /**
             * ChanGroup add.
             * @member {Array.<number>} add
             * @memberof Mumble.ACL.ChanGroup
             * @instance
             */
            ChanGroup.prototype.add = $util.emptyArray;

            /**
             * ChanGroup remove.
             * @member {Array.<number>} remove
             * @memberof Mumble.ACL.ChanGroup
             * @instance
             */
            ChanGroup.prototype.remove = $util.emptyArray;

            /**
             * ChanGroup inheritedMembers.
             * @member {Array.<number>} inheritedMembers
             * @memberof Mumble.ACL.ChanGroup
             * @instance
             */
            ChanGroup.prototype.inheritedMembers = $util.emptyArray;

            /**
             * Creates a new ChanGroup instance using the specified properties.
             * @function create
             * @memberof Mumble.ACL.ChanGroup
             * @static
             * @param {Mumble.ACL.ChanGroup.$Properties=} [properties] Properties to set
             * @returns {Mumble.ACL.ChanGroup} ChanGroup instance
             * @type {{
             *   (properties: Mumble.ACL.ChanGroup.$Shape): Mumble.ACL.ChanGroup & Mumble.ACL.ChanGroup.$Shape;
             *   (properties?: Mumble.ACL.ChanGroup.$Properties): Mumble.ACL.ChanGroup;
             * }}
             */
            ChanGroup.create = function(properties) {
                return new ChanGroup(properties);
            };

            /**
             * Encodes the specified ChanGroup message. Does not implicitly {@link Mumble.ACL.ChanGroup.verify|verify} messages.
             * @function encode
             * @memberof Mumble.ACL.ChanGroup
             * @static
             * @param {Mumble.ACL.ChanGroup.$Properties} message ChanGroup message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ChanGroup.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.name);
                if (message.inherited != null && $Object.hasOwnProperty.call(message, "inherited"))
                    writer.uint32(/* id 2, wireType 0 =*/16).bool(message.inherited);
                if (message.inherit != null && $Object.hasOwnProperty.call(message, "inherit"))
                    writer.uint32(/* id 3, wireType 0 =*/24).bool(message.inherit);
                if (message.inheritable != null && $Object.hasOwnProperty.call(message, "inheritable"))
                    writer.uint32(/* id 4, wireType 0 =*/32).bool(message.inheritable);
                if (message.add != null && message.add.length)
                    for (let i = 0; i < message.add.length; ++i)
                        writer.uint32(/* id 5, wireType 0 =*/40).uint32(message.add[i]);
                if (message.remove != null && message.remove.length)
                    for (let i = 0; i < message.remove.length; ++i)
                        writer.uint32(/* id 6, wireType 0 =*/48).uint32(message.remove[i]);
                if (message.inheritedMembers != null && message.inheritedMembers.length)
                    for (let i = 0; i < message.inheritedMembers.length; ++i)
                        writer.uint32(/* id 7, wireType 0 =*/56).uint32(message.inheritedMembers[i]);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a ChanGroup message from the specified reader or buffer.
             * @function decode
             * @memberof Mumble.ACL.ChanGroup
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {Mumble.ACL.ChanGroup & Mumble.ACL.ChanGroup.$Shape} ChanGroup
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ChanGroup.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.Mumble.ACL.ChanGroup();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.name = reader.string();
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            message.inherited = reader.bool();
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            message.inherit = reader.bool();
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            message.inheritable = reader.bool();
                            continue;
                        }
                    case 5: {
                            if (wireType === 2) {
                                if (!(message.add && message.add.length))
                                    message.add = [];
                                reader.uint32s(message.add);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.add && message.add.length))
                                message.add = [];
                            message.add.push(reader.uint32());
                            continue;
                        }
                    case 6: {
                            if (wireType === 2) {
                                if (!(message.remove && message.remove.length))
                                    message.remove = [];
                                reader.uint32s(message.remove);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.remove && message.remove.length))
                                message.remove = [];
                            message.remove.push(reader.uint32());
                            continue;
                        }
                    case 7: {
                            if (wireType === 2) {
                                if (!(message.inheritedMembers && message.inheritedMembers.length))
                                    message.inheritedMembers = [];
                                reader.uint32s(message.inheritedMembers);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.inheritedMembers && message.inheritedMembers.length))
                                message.inheritedMembers = [];
                            message.inheritedMembers.push(reader.uint32());
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                if (!$Object.hasOwnProperty.call(message, "name"))
                    throw $util.ProtocolError("missing required 'name'", { instance: message });
                return message;
            };

            return ChanGroup;
        })();

        ACL.ChanACL = (function() {

            /**
             * Properties of a ChanACL.
             * @typedef {Object} Mumble.ACL.ChanACL.$Properties
             * @property {boolean|null} [applyHere] ChanACL applyHere
             * @property {boolean|null} [applySubs] ChanACL applySubs
             * @property {boolean|null} [inherited] ChanACL inherited
             * @property {number|null} [userId] ChanACL userId
             * @property {string|null} [group] ChanACL group
             * @property {number|null} [grant] ChanACL grant
             * @property {number|null} [deny] ChanACL deny
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ChanACL.
             * @memberof Mumble.ACL
             * @interface IChanACL
             * @augments Mumble.ACL.ChanACL.$Properties
             * @deprecated Use Mumble.ACL.ChanACL.$Properties instead.
             */

            /**
             * Shape of a ChanACL.
             * @typedef {Mumble.ACL.ChanACL.$Properties} Mumble.ACL.ChanACL.$Shape
             */

            /**
             * Constructs a new ChanACL.
             * @memberof Mumble.ACL
             * @classdesc Represents a ChanACL.
             * @constructor
             * @param {Mumble.ACL.ChanACL.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ChanACL = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ChanACL applyHere.
             * @member {boolean|null} applyHere
             * @memberof Mumble.ACL.ChanACL
             * @instance
             */
            ChanACL.prototype.applyHere = null;

            /**
             * ChanACL applySubs.
             * @member {boolean|null} applySubs
             * @memberof Mumble.ACL.ChanACL
             * @instance
             */
            ChanACL.prototype.applySubs = null;

            /**
             * ChanACL inherited.
             * @member {boolean|null} inherited
             * @memberof Mumble.ACL.ChanACL
             * @instance
             */
            ChanACL.prototype.inherited = null;

            /**
             * ChanACL userId.
             * @member {number|null} userId
             * @memberof Mumble.ACL.ChanACL
             * @instance
             */
            ChanACL.prototype.userId = null;

            /**
             * ChanACL group.
             * @member {string|null} group
             * @memberof Mumble.ACL.ChanACL
             * @instance
             */
            ChanACL.prototype.group = null;

            /**
             * ChanACL grant.
             * @member {number|null} grant
             * @memberof Mumble.ACL.ChanACL
             * @instance
             */
            ChanACL.prototype.grant = null;

            /**
             * ChanACL deny.
             * @member {number|null} deny
             * @memberof Mumble.ACL.ChanACL
             * @instance
             */
            ChanACL.prototype.deny = null;

            /**
             * Creates a new ChanACL instance using the specified properties.
             * @function create
             * @memberof Mumble.ACL.ChanACL
             * @static
             * @param {Mumble.ACL.ChanACL.$Properties=} [properties] Properties to set
             * @returns {Mumble.ACL.ChanACL} ChanACL instance
             * @type {{
             *   (properties: Mumble.ACL.ChanACL.$Shape): Mumble.ACL.ChanACL & Mumble.ACL.ChanACL.$Shape;
             *   (properties?: Mumble.ACL.ChanACL.$Properties): Mumble.ACL.ChanACL;
             * }}
             */
            ChanACL.create = function(properties) {
                return new ChanACL(properties);
            };

            /**
             * Encodes the specified ChanACL message. Does not implicitly {@link Mumble.ACL.ChanACL.verify|verify} messages.
             * @function encode
             * @memberof Mumble.ACL.ChanACL
             * @static
             * @param {Mumble.ACL.ChanACL.$Properties} message ChanACL message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ChanACL.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.applyHere != null && $Object.hasOwnProperty.call(message, "applyHere"))
                    writer.uint32(/* id 1, wireType 0 =*/8).bool(message.applyHere);
                if (message.applySubs != null && $Object.hasOwnProperty.call(message, "applySubs"))
                    writer.uint32(/* id 2, wireType 0 =*/16).bool(message.applySubs);
                if (message.inherited != null && $Object.hasOwnProperty.call(message, "inherited"))
                    writer.uint32(/* id 3, wireType 0 =*/24).bool(message.inherited);
                if (message.userId != null && $Object.hasOwnProperty.call(message, "userId"))
                    writer.uint32(/* id 4, wireType 0 =*/32).uint32(message.userId);
                if (message.group != null && $Object.hasOwnProperty.call(message, "group"))
                    writer.uint32(/* id 5, wireType 2 =*/42).string(message.group);
                if (message.grant != null && $Object.hasOwnProperty.call(message, "grant"))
                    writer.uint32(/* id 6, wireType 0 =*/48).uint32(message.grant);
                if (message.deny != null && $Object.hasOwnProperty.call(message, "deny"))
                    writer.uint32(/* id 7, wireType 0 =*/56).uint32(message.deny);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a ChanACL message from the specified reader or buffer.
             * @function decode
             * @memberof Mumble.ACL.ChanACL
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {Mumble.ACL.ChanACL & Mumble.ACL.ChanACL.$Shape} ChanACL
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ChanACL.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.Mumble.ACL.ChanACL();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            message.applyHere = reader.bool();
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            message.applySubs = reader.bool();
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            message.inherited = reader.bool();
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            message.userId = reader.uint32();
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.group = reader.string();
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            message.grant = reader.uint32();
                            continue;
                        }
                    case 7: {
                            if (wireType !== 0)
                                break;
                            message.deny = reader.uint32();
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return ChanACL;
        })();

        return ACL;
    })();

    Mumble.QueryUsers = (function() {

        /**
         * Properties of a QueryUsers.
         * @typedef {Object} Mumble.QueryUsers.$Properties
         * @property {Array.<number>} [ids] QueryUsers ids
         * @property {Array.<string>} [names] QueryUsers names
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a QueryUsers.
         * @memberof Mumble
         * @interface IQueryUsers
         * @augments Mumble.QueryUsers.$Properties
         * @deprecated Use Mumble.QueryUsers.$Properties instead.
         */

        /**
         * Shape of a QueryUsers.
         * @typedef {Mumble.QueryUsers.$Properties} Mumble.QueryUsers.$Shape
         */

        /**
         * Constructs a new QueryUsers.
         * @memberof Mumble
         * @classdesc Represents a QueryUsers.
         * @constructor
         * @param {Mumble.QueryUsers.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const QueryUsers = function (properties) {
            this.ids = [];
            this.names = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * QueryUsers ids.
         * @member {Array.<number>} ids
         * @memberof Mumble.QueryUsers
         * @instance
         */
        QueryUsers.prototype.ids = $util.emptyArray;

        /**
         * QueryUsers names.
         * @member {Array.<string>} names
         * @memberof Mumble.QueryUsers
         * @instance
         */
        QueryUsers.prototype.names = $util.emptyArray;

        /**
         * Creates a new QueryUsers instance using the specified properties.
         * @function create
         * @memberof Mumble.QueryUsers
         * @static
         * @param {Mumble.QueryUsers.$Properties=} [properties] Properties to set
         * @returns {Mumble.QueryUsers} QueryUsers instance
         * @type {{
         *   (properties: Mumble.QueryUsers.$Shape): Mumble.QueryUsers & Mumble.QueryUsers.$Shape;
         *   (properties?: Mumble.QueryUsers.$Properties): Mumble.QueryUsers;
         * }}
         */
        QueryUsers.create = function(properties) {
            return new QueryUsers(properties);
        };

        /**
         * Encodes the specified QueryUsers message. Does not implicitly {@link Mumble.QueryUsers.verify|verify} messages.
         * @function encode
         * @memberof Mumble.QueryUsers
         * @static
         * @param {Mumble.QueryUsers.$Properties} message QueryUsers message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        QueryUsers.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.ids != null && message.ids.length)
                for (let i = 0; i < message.ids.length; ++i)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.ids[i]);
            if (message.names != null && message.names.length)
                for (let i = 0; i < message.names.length; ++i)
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.names[i]);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a QueryUsers message from the specified reader or buffer.
         * @function decode
         * @memberof Mumble.QueryUsers
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {Mumble.QueryUsers & Mumble.QueryUsers.$Shape} QueryUsers
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        QueryUsers.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.Mumble.QueryUsers();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType === 2) {
                            if (!(message.ids && message.ids.length))
                                message.ids = [];
                            reader.uint32s(message.ids);
                            continue;
                        }
                        if (wireType !== 0)
                            break;
                        if (!(message.ids && message.ids.length))
                            message.ids = [];
                        message.ids.push(reader.uint32());
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if (!(message.names && message.names.length))
                            message.names = [];
                        message.names.push(reader.string());
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return QueryUsers;
    })();

    Mumble.CryptSetup = (function() {

        /**
         * Properties of a CryptSetup.
         * @typedef {Object} Mumble.CryptSetup.$Properties
         * @property {Uint8Array|null} [key] CryptSetup key
         * @property {Uint8Array|null} [clientNonce] CryptSetup clientNonce
         * @property {Uint8Array|null} [serverNonce] CryptSetup serverNonce
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a CryptSetup.
         * @memberof Mumble
         * @interface ICryptSetup
         * @augments Mumble.CryptSetup.$Properties
         * @deprecated Use Mumble.CryptSetup.$Properties instead.
         */

        /**
         * Shape of a CryptSetup.
         * @typedef {Mumble.CryptSetup.$Properties} Mumble.CryptSetup.$Shape
         */

        /**
         * Constructs a new CryptSetup.
         * @memberof Mumble
         * @classdesc Represents a CryptSetup.
         * @constructor
         * @param {Mumble.CryptSetup.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const CryptSetup = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * CryptSetup key.
         * @member {Uint8Array|null} key
         * @memberof Mumble.CryptSetup
         * @instance
         */
        CryptSetup.prototype.key = null;

        /**
         * CryptSetup clientNonce.
         * @member {Uint8Array|null} clientNonce
         * @memberof Mumble.CryptSetup
         * @instance
         */
        CryptSetup.prototype.clientNonce = null;

        /**
         * CryptSetup serverNonce.
         * @member {Uint8Array|null} serverNonce
         * @memberof Mumble.CryptSetup
         * @instance
         */
        CryptSetup.prototype.serverNonce = null;

        /**
         * Creates a new CryptSetup instance using the specified properties.
         * @function create
         * @memberof Mumble.CryptSetup
         * @static
         * @param {Mumble.CryptSetup.$Properties=} [properties] Properties to set
         * @returns {Mumble.CryptSetup} CryptSetup instance
         * @type {{
         *   (properties: Mumble.CryptSetup.$Shape): Mumble.CryptSetup & Mumble.CryptSetup.$Shape;
         *   (properties?: Mumble.CryptSetup.$Properties): Mumble.CryptSetup;
         * }}
         */
        CryptSetup.create = function(properties) {
            return new CryptSetup(properties);
        };

        /**
         * Encodes the specified CryptSetup message. Does not implicitly {@link Mumble.CryptSetup.verify|verify} messages.
         * @function encode
         * @memberof Mumble.CryptSetup
         * @static
         * @param {Mumble.CryptSetup.$Properties} message CryptSetup message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        CryptSetup.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.key != null && $Object.hasOwnProperty.call(message, "key"))
                writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.key);
            if (message.clientNonce != null && $Object.hasOwnProperty.call(message, "clientNonce"))
                writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.clientNonce);
            if (message.serverNonce != null && $Object.hasOwnProperty.call(message, "serverNonce"))
                writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.serverNonce);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a CryptSetup message from the specified reader or buffer.
         * @function decode
         * @memberof Mumble.CryptSetup
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {Mumble.CryptSetup & Mumble.CryptSetup.$Shape} CryptSetup
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        CryptSetup.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.Mumble.CryptSetup();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        message.key = reader.bytes();
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        message.clientNonce = reader.bytes();
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        message.serverNonce = reader.bytes();
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return CryptSetup;
    })();

    Mumble.ContextActionModify = (function() {

        /**
         * Properties of a ContextActionModify.
         * @typedef {Object} Mumble.ContextActionModify.$Properties
         * @property {string} action ContextActionModify action
         * @property {string|null} [text] ContextActionModify text
         * @property {number|null} [context] ContextActionModify context
         * @property {Mumble.ContextActionModify.Operation|null} [operation] ContextActionModify operation
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a ContextActionModify.
         * @memberof Mumble
         * @interface IContextActionModify
         * @augments Mumble.ContextActionModify.$Properties
         * @deprecated Use Mumble.ContextActionModify.$Properties instead.
         */

        /**
         * Shape of a ContextActionModify.
         * @typedef {Mumble.ContextActionModify.$Properties} Mumble.ContextActionModify.$Shape
         */

        /**
         * Constructs a new ContextActionModify.
         * @memberof Mumble
         * @classdesc Represents a ContextActionModify.
         * @constructor
         * @param {Mumble.ContextActionModify.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const ContextActionModify = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * ContextActionModify action.
         * @member {string} action
         * @memberof Mumble.ContextActionModify
         * @instance
         */
        ContextActionModify.prototype.action = "";

        /**
         * ContextActionModify text.
         * @member {string|null} text
         * @memberof Mumble.ContextActionModify
         * @instance
         */
        ContextActionModify.prototype.text = null;

        /**
         * ContextActionModify context.
         * @member {number|null} context
         * @memberof Mumble.ContextActionModify
         * @instance
         */
        ContextActionModify.prototype.context = null;

        /**
         * ContextActionModify operation.
         * @member {Mumble.ContextActionModify.Operation|null} operation
         * @memberof Mumble.ContextActionModify
         * @instance
         */
        ContextActionModify.prototype.operation = null;

        /**
         * Creates a new ContextActionModify instance using the specified properties.
         * @function create
         * @memberof Mumble.ContextActionModify
         * @static
         * @param {Mumble.ContextActionModify.$Properties=} [properties] Properties to set
         * @returns {Mumble.ContextActionModify} ContextActionModify instance
         * @type {{
         *   (properties: Mumble.ContextActionModify.$Shape): Mumble.ContextActionModify & Mumble.ContextActionModify.$Shape;
         *   (properties?: Mumble.ContextActionModify.$Properties): Mumble.ContextActionModify;
         * }}
         */
        ContextActionModify.create = function(properties) {
            return new ContextActionModify(properties);
        };

        /**
         * Encodes the specified ContextActionModify message. Does not implicitly {@link Mumble.ContextActionModify.verify|verify} messages.
         * @function encode
         * @memberof Mumble.ContextActionModify
         * @static
         * @param {Mumble.ContextActionModify.$Properties} message ContextActionModify message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        ContextActionModify.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            writer.uint32(/* id 1, wireType 2 =*/10).string(message.action);
            if (message.text != null && $Object.hasOwnProperty.call(message, "text"))
                writer.uint32(/* id 2, wireType 2 =*/18).string(message.text);
            if (message.context != null && $Object.hasOwnProperty.call(message, "context"))
                writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.context);
            if (message.operation != null && $Object.hasOwnProperty.call(message, "operation"))
                writer.uint32(/* id 4, wireType 0 =*/32).int32(message.operation);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a ContextActionModify message from the specified reader or buffer.
         * @function decode
         * @memberof Mumble.ContextActionModify
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {Mumble.ContextActionModify & Mumble.ContextActionModify.$Shape} ContextActionModify
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        ContextActionModify.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.Mumble.ContextActionModify();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        message.action = reader.string();
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        message.text = reader.string();
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        message.context = reader.uint32();
                        continue;
                    }
                case 4: {
                        if (wireType !== 0)
                            break;
                        value = reader.int32();
                        if ($root.Mumble.ContextActionModify.Operation[value] !== $undefined)
                            message.operation = value;
                        else if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            if (!$Object.hasOwnProperty.call(message, "action"))
                throw $util.ProtocolError("missing required 'action'", { instance: message });
            return message;
        };

        /**
         * Operation enum.
         * @name Mumble.ContextActionModify.Operation
         * @enum {number}
         * @property {number} Add=0 Add value
         * @property {number} Remove=1 Remove value
         */
        ContextActionModify.Operation = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "Add"] = 0;
            values[valuesById[1] = "Remove"] = 1;
            return values;
        })();

        return ContextActionModify;
    })();

    Mumble.ContextAction = (function() {

        /**
         * Properties of a ContextAction.
         * @typedef {Object} Mumble.ContextAction.$Properties
         * @property {number|null} [session] ContextAction session
         * @property {number|null} [channelId] ContextAction channelId
         * @property {string} action ContextAction action
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a ContextAction.
         * @memberof Mumble
         * @interface IContextAction
         * @augments Mumble.ContextAction.$Properties
         * @deprecated Use Mumble.ContextAction.$Properties instead.
         */

        /**
         * Shape of a ContextAction.
         * @typedef {Mumble.ContextAction.$Properties} Mumble.ContextAction.$Shape
         */

        /**
         * Constructs a new ContextAction.
         * @memberof Mumble
         * @classdesc Represents a ContextAction.
         * @constructor
         * @param {Mumble.ContextAction.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const ContextAction = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * ContextAction session.
         * @member {number|null} session
         * @memberof Mumble.ContextAction
         * @instance
         */
        ContextAction.prototype.session = null;

        /**
         * ContextAction channelId.
         * @member {number|null} channelId
         * @memberof Mumble.ContextAction
         * @instance
         */
        ContextAction.prototype.channelId = null;

        /**
         * ContextAction action.
         * @member {string} action
         * @memberof Mumble.ContextAction
         * @instance
         */
        ContextAction.prototype.action = "";

        /**
         * Creates a new ContextAction instance using the specified properties.
         * @function create
         * @memberof Mumble.ContextAction
         * @static
         * @param {Mumble.ContextAction.$Properties=} [properties] Properties to set
         * @returns {Mumble.ContextAction} ContextAction instance
         * @type {{
         *   (properties: Mumble.ContextAction.$Shape): Mumble.ContextAction & Mumble.ContextAction.$Shape;
         *   (properties?: Mumble.ContextAction.$Properties): Mumble.ContextAction;
         * }}
         */
        ContextAction.create = function(properties) {
            return new ContextAction(properties);
        };

        /**
         * Encodes the specified ContextAction message. Does not implicitly {@link Mumble.ContextAction.verify|verify} messages.
         * @function encode
         * @memberof Mumble.ContextAction
         * @static
         * @param {Mumble.ContextAction.$Properties} message ContextAction message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        ContextAction.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.session != null && $Object.hasOwnProperty.call(message, "session"))
                writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.session);
            if (message.channelId != null && $Object.hasOwnProperty.call(message, "channelId"))
                writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.channelId);
            writer.uint32(/* id 3, wireType 2 =*/26).string(message.action);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a ContextAction message from the specified reader or buffer.
         * @function decode
         * @memberof Mumble.ContextAction
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {Mumble.ContextAction & Mumble.ContextAction.$Shape} ContextAction
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        ContextAction.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.Mumble.ContextAction();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        message.session = reader.uint32();
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        message.channelId = reader.uint32();
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        message.action = reader.string();
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            if (!$Object.hasOwnProperty.call(message, "action"))
                throw $util.ProtocolError("missing required 'action'", { instance: message });
            return message;
        };

        return ContextAction;
    })();

    Mumble.UserList = (function() {

        /**
         * Properties of a UserList.
         * @typedef {Object} Mumble.UserList.$Properties
         * @property {Array.<Mumble.UserList.User.$Properties>} [users] UserList users
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a UserList.
         * @memberof Mumble
         * @interface IUserList
         * @augments Mumble.UserList.$Properties
         * @deprecated Use Mumble.UserList.$Properties instead.
         */

        /**
         * Shape of a UserList.
         * @typedef {Mumble.UserList.$Properties} Mumble.UserList.$Shape
         */

        /**
         * Constructs a new UserList.
         * @memberof Mumble
         * @classdesc Represents a UserList.
         * @constructor
         * @param {Mumble.UserList.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const UserList = function (properties) {
            this.users = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * UserList users.
         * @member {Array.<Mumble.UserList.User>} users
         * @memberof Mumble.UserList
         * @instance
         */
        UserList.prototype.users = $util.emptyArray;

        /**
         * Creates a new UserList instance using the specified properties.
         * @function create
         * @memberof Mumble.UserList
         * @static
         * @param {Mumble.UserList.$Properties=} [properties] Properties to set
         * @returns {Mumble.UserList} UserList instance
         * @type {{
         *   (properties: Mumble.UserList.$Shape): Mumble.UserList & Mumble.UserList.$Shape;
         *   (properties?: Mumble.UserList.$Properties): Mumble.UserList;
         * }}
         */
        UserList.create = function(properties) {
            return new UserList(properties);
        };

        /**
         * Encodes the specified UserList message. Does not implicitly {@link Mumble.UserList.verify|verify} messages.
         * @function encode
         * @memberof Mumble.UserList
         * @static
         * @param {Mumble.UserList.$Properties} message UserList message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        UserList.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.users != null && message.users.length)
                for (let i = 0; i < message.users.length; ++i)
                    $root.Mumble.UserList.User.encode(message.users[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a UserList message from the specified reader or buffer.
         * @function decode
         * @memberof Mumble.UserList
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {Mumble.UserList & Mumble.UserList.$Shape} UserList
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        UserList.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.Mumble.UserList();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if (!(message.users && message.users.length))
                            message.users = [];
                        message.users.push($root.Mumble.UserList.User.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        UserList.User = (function() {

            /**
             * Properties of a User.
             * @typedef {Object} Mumble.UserList.User.$Properties
             * @property {number} userId User userId
             * @property {string|null} [name] User name
             * @property {string|null} [lastSeen] User lastSeen
             * @property {number|null} [lastChannel] User lastChannel
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a User.
             * @memberof Mumble.UserList
             * @interface IUser
             * @augments Mumble.UserList.User.$Properties
             * @deprecated Use Mumble.UserList.User.$Properties instead.
             */

            /**
             * Shape of a User.
             * @typedef {Mumble.UserList.User.$Properties} Mumble.UserList.User.$Shape
             */

            /**
             * Constructs a new User.
             * @memberof Mumble.UserList
             * @classdesc Represents a User.
             * @constructor
             * @param {Mumble.UserList.User.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const User = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * User userId.
             * @member {number} userId
             * @memberof Mumble.UserList.User
             * @instance
             */
            User.prototype.userId = 0;

            /**
             * User name.
             * @member {string|null} name
             * @memberof Mumble.UserList.User
             * @instance
             */
            User.prototype.name = null;

            /**
             * User lastSeen.
             * @member {string|null} lastSeen
             * @memberof Mumble.UserList.User
             * @instance
             */
            User.prototype.lastSeen = null;

            /**
             * User lastChannel.
             * @member {number|null} lastChannel
             * @memberof Mumble.UserList.User
             * @instance
             */
            User.prototype.lastChannel = null;

            /**
             * Creates a new User instance using the specified properties.
             * @function create
             * @memberof Mumble.UserList.User
             * @static
             * @param {Mumble.UserList.User.$Properties=} [properties] Properties to set
             * @returns {Mumble.UserList.User} User instance
             * @type {{
             *   (properties: Mumble.UserList.User.$Shape): Mumble.UserList.User & Mumble.UserList.User.$Shape;
             *   (properties?: Mumble.UserList.User.$Properties): Mumble.UserList.User;
             * }}
             */
            User.create = function(properties) {
                return new User(properties);
            };

            /**
             * Encodes the specified User message. Does not implicitly {@link Mumble.UserList.User.verify|verify} messages.
             * @function encode
             * @memberof Mumble.UserList.User
             * @static
             * @param {Mumble.UserList.User.$Properties} message User message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            User.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.userId);
                if (message.name != null && $Object.hasOwnProperty.call(message, "name"))
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.name);
                if (message.lastSeen != null && $Object.hasOwnProperty.call(message, "lastSeen"))
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.lastSeen);
                if (message.lastChannel != null && $Object.hasOwnProperty.call(message, "lastChannel"))
                    writer.uint32(/* id 4, wireType 0 =*/32).uint32(message.lastChannel);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a User message from the specified reader or buffer.
             * @function decode
             * @memberof Mumble.UserList.User
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {Mumble.UserList.User & Mumble.UserList.User.$Shape} User
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            User.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.Mumble.UserList.User();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            message.userId = reader.uint32();
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.name = reader.string();
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.lastSeen = reader.string();
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            message.lastChannel = reader.uint32();
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                if (!$Object.hasOwnProperty.call(message, "userId"))
                    throw $util.ProtocolError("missing required 'userId'", { instance: message });
                return message;
            };

            return User;
        })();

        return UserList;
    })();

    Mumble.VoiceTarget = (function() {

        /**
         * Properties of a VoiceTarget.
         * @typedef {Object} Mumble.VoiceTarget.$Properties
         * @property {number|null} [id] VoiceTarget id
         * @property {Array.<Mumble.VoiceTarget.Target.$Properties>} [targets] VoiceTarget targets
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a VoiceTarget.
         * @memberof Mumble
         * @interface IVoiceTarget
         * @augments Mumble.VoiceTarget.$Properties
         * @deprecated Use Mumble.VoiceTarget.$Properties instead.
         */

        /**
         * Shape of a VoiceTarget.
         * @typedef {Mumble.VoiceTarget.$Properties} Mumble.VoiceTarget.$Shape
         */

        /**
         * Constructs a new VoiceTarget.
         * @memberof Mumble
         * @classdesc Represents a VoiceTarget.
         * @constructor
         * @param {Mumble.VoiceTarget.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const VoiceTarget = function (properties) {
            this.targets = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * VoiceTarget id.
         * @member {number|null} id
         * @memberof Mumble.VoiceTarget
         * @instance
         */
        VoiceTarget.prototype.id = null;

        /**
         * VoiceTarget targets.
         * @member {Array.<Mumble.VoiceTarget.Target>} targets
         * @memberof Mumble.VoiceTarget
         * @instance
         */
        VoiceTarget.prototype.targets = $util.emptyArray;

        /**
         * Creates a new VoiceTarget instance using the specified properties.
         * @function create
         * @memberof Mumble.VoiceTarget
         * @static
         * @param {Mumble.VoiceTarget.$Properties=} [properties] Properties to set
         * @returns {Mumble.VoiceTarget} VoiceTarget instance
         * @type {{
         *   (properties: Mumble.VoiceTarget.$Shape): Mumble.VoiceTarget & Mumble.VoiceTarget.$Shape;
         *   (properties?: Mumble.VoiceTarget.$Properties): Mumble.VoiceTarget;
         * }}
         */
        VoiceTarget.create = function(properties) {
            return new VoiceTarget(properties);
        };

        /**
         * Encodes the specified VoiceTarget message. Does not implicitly {@link Mumble.VoiceTarget.verify|verify} messages.
         * @function encode
         * @memberof Mumble.VoiceTarget
         * @static
         * @param {Mumble.VoiceTarget.$Properties} message VoiceTarget message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        VoiceTarget.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.id != null && $Object.hasOwnProperty.call(message, "id"))
                writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.id);
            if (message.targets != null && message.targets.length)
                for (let i = 0; i < message.targets.length; ++i)
                    $root.Mumble.VoiceTarget.Target.encode(message.targets[i], writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a VoiceTarget message from the specified reader or buffer.
         * @function decode
         * @memberof Mumble.VoiceTarget
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {Mumble.VoiceTarget & Mumble.VoiceTarget.$Shape} VoiceTarget
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        VoiceTarget.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.Mumble.VoiceTarget();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        message.id = reader.uint32();
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if (!(message.targets && message.targets.length))
                            message.targets = [];
                        message.targets.push($root.Mumble.VoiceTarget.Target.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        VoiceTarget.Target = (function() {

            /**
             * Properties of a Target.
             * @typedef {Object} Mumble.VoiceTarget.Target.$Properties
             * @property {Array.<number>} [session] Target session
             * @property {number|null} [channelId] Target channelId
             * @property {string|null} [group] Target group
             * @property {boolean|null} [links] Target links
             * @property {boolean|null} [children] Target children
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Target.
             * @memberof Mumble.VoiceTarget
             * @interface ITarget
             * @augments Mumble.VoiceTarget.Target.$Properties
             * @deprecated Use Mumble.VoiceTarget.Target.$Properties instead.
             */

            /**
             * Shape of a Target.
             * @typedef {Mumble.VoiceTarget.Target.$Properties} Mumble.VoiceTarget.Target.$Shape
             */

            /**
             * Constructs a new Target.
             * @memberof Mumble.VoiceTarget
             * @classdesc Represents a Target.
             * @constructor
             * @param {Mumble.VoiceTarget.Target.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Target = function (properties) {
                this.session = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Target session.
             * @member {Array.<number>} session
             * @memberof Mumble.VoiceTarget.Target
             * @instance
             */
            Target.prototype.session = $util.emptyArray;

            /**
             * Target channelId.
             * @member {number|null} channelId
             * @memberof Mumble.VoiceTarget.Target
             * @instance
             */
            Target.prototype.channelId = null;

            /**
             * Target group.
             * @member {string|null} group
             * @memberof Mumble.VoiceTarget.Target
             * @instance
             */
            Target.prototype.group = null;

            /**
             * Target links.
             * @member {boolean|null} links
             * @memberof Mumble.VoiceTarget.Target
             * @instance
             */
            Target.prototype.links = null;

            /**
             * Target children.
             * @member {boolean|null} children
             * @memberof Mumble.VoiceTarget.Target
             * @instance
             */
            Target.prototype.children = null;

            /**
             * Creates a new Target instance using the specified properties.
             * @function create
             * @memberof Mumble.VoiceTarget.Target
             * @static
             * @param {Mumble.VoiceTarget.Target.$Properties=} [properties] Properties to set
             * @returns {Mumble.VoiceTarget.Target} Target instance
             * @type {{
             *   (properties: Mumble.VoiceTarget.Target.$Shape): Mumble.VoiceTarget.Target & Mumble.VoiceTarget.Target.$Shape;
             *   (properties?: Mumble.VoiceTarget.Target.$Properties): Mumble.VoiceTarget.Target;
             * }}
             */
            Target.create = function(properties) {
                return new Target(properties);
            };

            /**
             * Encodes the specified Target message. Does not implicitly {@link Mumble.VoiceTarget.Target.verify|verify} messages.
             * @function encode
             * @memberof Mumble.VoiceTarget.Target
             * @static
             * @param {Mumble.VoiceTarget.Target.$Properties} message Target message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Target.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.session != null && message.session.length)
                    for (let i = 0; i < message.session.length; ++i)
                        writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.session[i]);
                if (message.channelId != null && $Object.hasOwnProperty.call(message, "channelId"))
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.channelId);
                if (message.group != null && $Object.hasOwnProperty.call(message, "group"))
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.group);
                if (message.links != null && $Object.hasOwnProperty.call(message, "links"))
                    writer.uint32(/* id 4, wireType 0 =*/32).bool(message.links);
                if (message.children != null && $Object.hasOwnProperty.call(message, "children"))
                    writer.uint32(/* id 5, wireType 0 =*/40).bool(message.children);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Target message from the specified reader or buffer.
             * @function decode
             * @memberof Mumble.VoiceTarget.Target
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {Mumble.VoiceTarget.Target & Mumble.VoiceTarget.Target.$Shape} Target
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Target.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.Mumble.VoiceTarget.Target();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType === 2) {
                                if (!(message.session && message.session.length))
                                    message.session = [];
                                reader.uint32s(message.session);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.session && message.session.length))
                                message.session = [];
                            message.session.push(reader.uint32());
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            message.channelId = reader.uint32();
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.group = reader.string();
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            message.links = reader.bool();
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            message.children = reader.bool();
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Target;
        })();

        return VoiceTarget;
    })();

    Mumble.PermissionQuery = (function() {

        /**
         * Properties of a PermissionQuery.
         * @typedef {Object} Mumble.PermissionQuery.$Properties
         * @property {number|null} [channelId] PermissionQuery channelId
         * @property {number|null} [permissions] PermissionQuery permissions
         * @property {boolean|null} [flush] PermissionQuery flush
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a PermissionQuery.
         * @memberof Mumble
         * @interface IPermissionQuery
         * @augments Mumble.PermissionQuery.$Properties
         * @deprecated Use Mumble.PermissionQuery.$Properties instead.
         */

        /**
         * Shape of a PermissionQuery.
         * @typedef {Mumble.PermissionQuery.$Properties} Mumble.PermissionQuery.$Shape
         */

        /**
         * Constructs a new PermissionQuery.
         * @memberof Mumble
         * @classdesc Represents a PermissionQuery.
         * @constructor
         * @param {Mumble.PermissionQuery.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const PermissionQuery = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * PermissionQuery channelId.
         * @member {number|null} channelId
         * @memberof Mumble.PermissionQuery
         * @instance
         */
        PermissionQuery.prototype.channelId = null;

        /**
         * PermissionQuery permissions.
         * @member {number|null} permissions
         * @memberof Mumble.PermissionQuery
         * @instance
         */
        PermissionQuery.prototype.permissions = null;

        /**
         * PermissionQuery flush.
         * @member {boolean|null} flush
         * @memberof Mumble.PermissionQuery
         * @instance
         */
        PermissionQuery.prototype.flush = null;

        /**
         * Creates a new PermissionQuery instance using the specified properties.
         * @function create
         * @memberof Mumble.PermissionQuery
         * @static
         * @param {Mumble.PermissionQuery.$Properties=} [properties] Properties to set
         * @returns {Mumble.PermissionQuery} PermissionQuery instance
         * @type {{
         *   (properties: Mumble.PermissionQuery.$Shape): Mumble.PermissionQuery & Mumble.PermissionQuery.$Shape;
         *   (properties?: Mumble.PermissionQuery.$Properties): Mumble.PermissionQuery;
         * }}
         */
        PermissionQuery.create = function(properties) {
            return new PermissionQuery(properties);
        };

        /**
         * Encodes the specified PermissionQuery message. Does not implicitly {@link Mumble.PermissionQuery.verify|verify} messages.
         * @function encode
         * @memberof Mumble.PermissionQuery
         * @static
         * @param {Mumble.PermissionQuery.$Properties} message PermissionQuery message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        PermissionQuery.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.channelId != null && $Object.hasOwnProperty.call(message, "channelId"))
                writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.channelId);
            if (message.permissions != null && $Object.hasOwnProperty.call(message, "permissions"))
                writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.permissions);
            if (message.flush != null && $Object.hasOwnProperty.call(message, "flush"))
                writer.uint32(/* id 3, wireType 0 =*/24).bool(message.flush);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a PermissionQuery message from the specified reader or buffer.
         * @function decode
         * @memberof Mumble.PermissionQuery
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {Mumble.PermissionQuery & Mumble.PermissionQuery.$Shape} PermissionQuery
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        PermissionQuery.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.Mumble.PermissionQuery();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        message.channelId = reader.uint32();
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        message.permissions = reader.uint32();
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        message.flush = reader.bool();
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return PermissionQuery;
    })();

    Mumble.CodecVersion = (function() {

        /**
         * Properties of a CodecVersion.
         * @typedef {Object} Mumble.CodecVersion.$Properties
         * @property {number} alpha CodecVersion alpha
         * @property {number} beta CodecVersion beta
         * @property {boolean} preferAlpha CodecVersion preferAlpha
         * @property {boolean|null} [opus] CodecVersion opus
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a CodecVersion.
         * @memberof Mumble
         * @interface ICodecVersion
         * @augments Mumble.CodecVersion.$Properties
         * @deprecated Use Mumble.CodecVersion.$Properties instead.
         */

        /**
         * Shape of a CodecVersion.
         * @typedef {Mumble.CodecVersion.$Properties} Mumble.CodecVersion.$Shape
         */

        /**
         * Constructs a new CodecVersion.
         * @memberof Mumble
         * @classdesc Represents a CodecVersion.
         * @constructor
         * @param {Mumble.CodecVersion.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const CodecVersion = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * CodecVersion alpha.
         * @member {number} alpha
         * @memberof Mumble.CodecVersion
         * @instance
         */
        CodecVersion.prototype.alpha = 0;

        /**
         * CodecVersion beta.
         * @member {number} beta
         * @memberof Mumble.CodecVersion
         * @instance
         */
        CodecVersion.prototype.beta = 0;

        /**
         * CodecVersion preferAlpha.
         * @member {boolean} preferAlpha
         * @memberof Mumble.CodecVersion
         * @instance
         */
        CodecVersion.prototype.preferAlpha = true;

        /**
         * CodecVersion opus.
         * @member {boolean|null} opus
         * @memberof Mumble.CodecVersion
         * @instance
         */
        CodecVersion.prototype.opus = null;

        /**
         * Creates a new CodecVersion instance using the specified properties.
         * @function create
         * @memberof Mumble.CodecVersion
         * @static
         * @param {Mumble.CodecVersion.$Properties=} [properties] Properties to set
         * @returns {Mumble.CodecVersion} CodecVersion instance
         * @type {{
         *   (properties: Mumble.CodecVersion.$Shape): Mumble.CodecVersion & Mumble.CodecVersion.$Shape;
         *   (properties?: Mumble.CodecVersion.$Properties): Mumble.CodecVersion;
         * }}
         */
        CodecVersion.create = function(properties) {
            return new CodecVersion(properties);
        };

        /**
         * Encodes the specified CodecVersion message. Does not implicitly {@link Mumble.CodecVersion.verify|verify} messages.
         * @function encode
         * @memberof Mumble.CodecVersion
         * @static
         * @param {Mumble.CodecVersion.$Properties} message CodecVersion message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        CodecVersion.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            writer.uint32(/* id 1, wireType 0 =*/8).int32(message.alpha);
            writer.uint32(/* id 2, wireType 0 =*/16).int32(message.beta);
            writer.uint32(/* id 3, wireType 0 =*/24).bool(message.preferAlpha);
            if (message.opus != null && $Object.hasOwnProperty.call(message, "opus"))
                writer.uint32(/* id 4, wireType 0 =*/32).bool(message.opus);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a CodecVersion message from the specified reader or buffer.
         * @function decode
         * @memberof Mumble.CodecVersion
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {Mumble.CodecVersion & Mumble.CodecVersion.$Shape} CodecVersion
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        CodecVersion.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.Mumble.CodecVersion();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        message.alpha = reader.int32();
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        message.beta = reader.int32();
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        message.preferAlpha = reader.bool();
                        continue;
                    }
                case 4: {
                        if (wireType !== 0)
                            break;
                        message.opus = reader.bool();
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            if (!$Object.hasOwnProperty.call(message, "alpha"))
                throw $util.ProtocolError("missing required 'alpha'", { instance: message });
            if (!$Object.hasOwnProperty.call(message, "beta"))
                throw $util.ProtocolError("missing required 'beta'", { instance: message });
            if (!$Object.hasOwnProperty.call(message, "preferAlpha"))
                throw $util.ProtocolError("missing required 'preferAlpha'", { instance: message });
            return message;
        };

        return CodecVersion;
    })();

    Mumble.UserStats = (function() {

        /**
         * Properties of a UserStats.
         * @typedef {Object} Mumble.UserStats.$Properties
         * @property {number|null} [session] UserStats session
         * @property {boolean|null} [statsOnly] UserStats statsOnly
         * @property {Array.<Uint8Array>} [certificates] UserStats certificates
         * @property {Mumble.UserStats.Stats.$Properties|null} [fromClient] UserStats fromClient
         * @property {Mumble.UserStats.Stats.$Properties|null} [fromServer] UserStats fromServer
         * @property {number|null} [udpPackets] UserStats udpPackets
         * @property {number|null} [tcpPackets] UserStats tcpPackets
         * @property {number|null} [udpPingAvg] UserStats udpPingAvg
         * @property {number|null} [udpPingVar] UserStats udpPingVar
         * @property {number|null} [tcpPingAvg] UserStats tcpPingAvg
         * @property {number|null} [tcpPingVar] UserStats tcpPingVar
         * @property {Mumble.Version.$Properties|null} [version] UserStats version
         * @property {Array.<number>} [celtVersions] UserStats celtVersions
         * @property {Uint8Array|null} [address] UserStats address
         * @property {number|null} [bandwidth] UserStats bandwidth
         * @property {number|null} [onlinesecs] UserStats onlinesecs
         * @property {number|null} [idlesecs] UserStats idlesecs
         * @property {boolean|null} [strongCertificate] UserStats strongCertificate
         * @property {boolean|null} [opus] UserStats opus
         * @property {Mumble.UserStats.RollingStats.$Properties|null} [rollingStats] UserStats rollingStats
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a UserStats.
         * @memberof Mumble
         * @interface IUserStats
         * @augments Mumble.UserStats.$Properties
         * @deprecated Use Mumble.UserStats.$Properties instead.
         */

        /**
         * Shape of a UserStats.
         * @typedef {Mumble.UserStats.$Properties} Mumble.UserStats.$Shape
         */

        /**
         * Constructs a new UserStats.
         * @memberof Mumble
         * @classdesc Represents a UserStats.
         * @constructor
         * @param {Mumble.UserStats.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const UserStats = function (properties) {
            this.certificates = [];
            this.celtVersions = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * UserStats session.
         * @member {number|null} session
         * @memberof Mumble.UserStats
         * @instance
         */
        UserStats.prototype.session = null;

        /**
         * UserStats statsOnly.
         * @member {boolean|null} statsOnly
         * @memberof Mumble.UserStats
         * @instance
         */
        UserStats.prototype.statsOnly = null;

        /**
         * UserStats certificates.
         * @member {Array.<Uint8Array>} certificates
         * @memberof Mumble.UserStats
         * @instance
         */
        UserStats.prototype.certificates = $util.emptyArray;

        /**
         * UserStats fromClient.
         * @member {Mumble.UserStats.Stats|null} fromClient
         * @memberof Mumble.UserStats
         * @instance
         */
        UserStats.prototype.fromClient = null;

        /**
         * UserStats fromServer.
         * @member {Mumble.UserStats.Stats|null} fromServer
         * @memberof Mumble.UserStats
         * @instance
         */
        UserStats.prototype.fromServer = null;

        /**
         * UserStats udpPackets.
         * @member {number|null} udpPackets
         * @memberof Mumble.UserStats
         * @instance
         */
        UserStats.prototype.udpPackets = null;

        /**
         * UserStats tcpPackets.
         * @member {number|null} tcpPackets
         * @memberof Mumble.UserStats
         * @instance
         */
        UserStats.prototype.tcpPackets = null;

        /**
         * UserStats udpPingAvg.
         * @member {number|null} udpPingAvg
         * @memberof Mumble.UserStats
         * @instance
         */
        UserStats.prototype.udpPingAvg = null;

        /**
         * UserStats udpPingVar.
         * @member {number|null} udpPingVar
         * @memberof Mumble.UserStats
         * @instance
         */
        UserStats.prototype.udpPingVar = null;

        /**
         * UserStats tcpPingAvg.
         * @member {number|null} tcpPingAvg
         * @memberof Mumble.UserStats
         * @instance
         */
        UserStats.prototype.tcpPingAvg = null;

        /**
         * UserStats tcpPingVar.
         * @member {number|null} tcpPingVar
         * @memberof Mumble.UserStats
         * @instance
         */
        UserStats.prototype.tcpPingVar = null;

        /**
         * UserStats version.
         * @member {Mumble.Version|null} version
         * @memberof Mumble.UserStats
         * @instance
         */
        UserStats.prototype.version = null;

        /**
         * UserStats celtVersions.
         * @member {Array.<number>} celtVersions
         * @memberof Mumble.UserStats
         * @instance
         */
        UserStats.prototype.celtVersions = $util.emptyArray;

        /**
         * UserStats address.
         * @member {Uint8Array|null} address
         * @memberof Mumble.UserStats
         * @instance
         */
        UserStats.prototype.address = null;

        /**
         * UserStats bandwidth.
         * @member {number|null} bandwidth
         * @memberof Mumble.UserStats
         * @instance
         */
        UserStats.prototype.bandwidth = null;

        /**
         * UserStats onlinesecs.
         * @member {number|null} onlinesecs
         * @memberof Mumble.UserStats
         * @instance
         */
        UserStats.prototype.onlinesecs = null;

        /**
         * UserStats idlesecs.
         * @member {number|null} idlesecs
         * @memberof Mumble.UserStats
         * @instance
         */
        UserStats.prototype.idlesecs = null;

        /**
         * UserStats strongCertificate.
         * @member {boolean|null} strongCertificate
         * @memberof Mumble.UserStats
         * @instance
         */
        UserStats.prototype.strongCertificate = null;

        /**
         * UserStats opus.
         * @member {boolean|null} opus
         * @memberof Mumble.UserStats
         * @instance
         */
        UserStats.prototype.opus = null;

        /**
         * UserStats rollingStats.
         * @member {Mumble.UserStats.RollingStats|null} rollingStats
         * @memberof Mumble.UserStats
         * @instance
         */
        UserStats.prototype.rollingStats = null;

        /**
         * Creates a new UserStats instance using the specified properties.
         * @function create
         * @memberof Mumble.UserStats
         * @static
         * @param {Mumble.UserStats.$Properties=} [properties] Properties to set
         * @returns {Mumble.UserStats} UserStats instance
         * @type {{
         *   (properties: Mumble.UserStats.$Shape): Mumble.UserStats & Mumble.UserStats.$Shape;
         *   (properties?: Mumble.UserStats.$Properties): Mumble.UserStats;
         * }}
         */
        UserStats.create = function(properties) {
            return new UserStats(properties);
        };

        /**
         * Encodes the specified UserStats message. Does not implicitly {@link Mumble.UserStats.verify|verify} messages.
         * @function encode
         * @memberof Mumble.UserStats
         * @static
         * @param {Mumble.UserStats.$Properties} message UserStats message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        UserStats.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.session != null && $Object.hasOwnProperty.call(message, "session"))
                writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.session);
            if (message.statsOnly != null && $Object.hasOwnProperty.call(message, "statsOnly"))
                writer.uint32(/* id 2, wireType 0 =*/16).bool(message.statsOnly);
            if (message.certificates != null && message.certificates.length)
                for (let i = 0; i < message.certificates.length; ++i)
                    writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.certificates[i]);
            if (message.fromClient != null && $Object.hasOwnProperty.call(message, "fromClient"))
                $root.Mumble.UserStats.Stats.encode(message.fromClient, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
            if (message.fromServer != null && $Object.hasOwnProperty.call(message, "fromServer"))
                $root.Mumble.UserStats.Stats.encode(message.fromServer, writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
            if (message.udpPackets != null && $Object.hasOwnProperty.call(message, "udpPackets"))
                writer.uint32(/* id 6, wireType 0 =*/48).uint32(message.udpPackets);
            if (message.tcpPackets != null && $Object.hasOwnProperty.call(message, "tcpPackets"))
                writer.uint32(/* id 7, wireType 0 =*/56).uint32(message.tcpPackets);
            if (message.udpPingAvg != null && $Object.hasOwnProperty.call(message, "udpPingAvg"))
                writer.uint32(/* id 8, wireType 5 =*/69).float(message.udpPingAvg);
            if (message.udpPingVar != null && $Object.hasOwnProperty.call(message, "udpPingVar"))
                writer.uint32(/* id 9, wireType 5 =*/77).float(message.udpPingVar);
            if (message.tcpPingAvg != null && $Object.hasOwnProperty.call(message, "tcpPingAvg"))
                writer.uint32(/* id 10, wireType 5 =*/85).float(message.tcpPingAvg);
            if (message.tcpPingVar != null && $Object.hasOwnProperty.call(message, "tcpPingVar"))
                writer.uint32(/* id 11, wireType 5 =*/93).float(message.tcpPingVar);
            if (message.version != null && $Object.hasOwnProperty.call(message, "version"))
                $root.Mumble.Version.encode(message.version, writer.uint32(/* id 12, wireType 2 =*/98).fork(), _depth + 1).ldelim();
            if (message.celtVersions != null && message.celtVersions.length)
                for (let i = 0; i < message.celtVersions.length; ++i)
                    writer.uint32(/* id 13, wireType 0 =*/104).int32(message.celtVersions[i]);
            if (message.address != null && $Object.hasOwnProperty.call(message, "address"))
                writer.uint32(/* id 14, wireType 2 =*/114).bytes(message.address);
            if (message.bandwidth != null && $Object.hasOwnProperty.call(message, "bandwidth"))
                writer.uint32(/* id 15, wireType 0 =*/120).uint32(message.bandwidth);
            if (message.onlinesecs != null && $Object.hasOwnProperty.call(message, "onlinesecs"))
                writer.uint32(/* id 16, wireType 0 =*/128).uint32(message.onlinesecs);
            if (message.idlesecs != null && $Object.hasOwnProperty.call(message, "idlesecs"))
                writer.uint32(/* id 17, wireType 0 =*/136).uint32(message.idlesecs);
            if (message.strongCertificate != null && $Object.hasOwnProperty.call(message, "strongCertificate"))
                writer.uint32(/* id 18, wireType 0 =*/144).bool(message.strongCertificate);
            if (message.opus != null && $Object.hasOwnProperty.call(message, "opus"))
                writer.uint32(/* id 19, wireType 0 =*/152).bool(message.opus);
            if (message.rollingStats != null && $Object.hasOwnProperty.call(message, "rollingStats"))
                $root.Mumble.UserStats.RollingStats.encode(message.rollingStats, writer.uint32(/* id 20, wireType 2 =*/162).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a UserStats message from the specified reader or buffer.
         * @function decode
         * @memberof Mumble.UserStats
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {Mumble.UserStats & Mumble.UserStats.$Shape} UserStats
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        UserStats.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.Mumble.UserStats();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        message.session = reader.uint32();
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        message.statsOnly = reader.bool();
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        if (!(message.certificates && message.certificates.length))
                            message.certificates = [];
                        message.certificates.push(reader.bytes());
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        message.fromClient = $root.Mumble.UserStats.Stats.decode(reader, reader.size(), $undefined, _depth + 1, message.fromClient);
                        continue;
                    }
                case 5: {
                        if (wireType !== 2)
                            break;
                        message.fromServer = $root.Mumble.UserStats.Stats.decode(reader, reader.size(), $undefined, _depth + 1, message.fromServer);
                        continue;
                    }
                case 6: {
                        if (wireType !== 0)
                            break;
                        message.udpPackets = reader.uint32();
                        continue;
                    }
                case 7: {
                        if (wireType !== 0)
                            break;
                        message.tcpPackets = reader.uint32();
                        continue;
                    }
                case 8: {
                        if (wireType !== 5)
                            break;
                        message.udpPingAvg = reader.float();
                        continue;
                    }
                case 9: {
                        if (wireType !== 5)
                            break;
                        message.udpPingVar = reader.float();
                        continue;
                    }
                case 10: {
                        if (wireType !== 5)
                            break;
                        message.tcpPingAvg = reader.float();
                        continue;
                    }
                case 11: {
                        if (wireType !== 5)
                            break;
                        message.tcpPingVar = reader.float();
                        continue;
                    }
                case 12: {
                        if (wireType !== 2)
                            break;
                        message.version = $root.Mumble.Version.decode(reader, reader.size(), $undefined, _depth + 1, message.version);
                        continue;
                    }
                case 13: {
                        if (wireType === 2) {
                            if (!(message.celtVersions && message.celtVersions.length))
                                message.celtVersions = [];
                            reader.int32s(message.celtVersions);
                            continue;
                        }
                        if (wireType !== 0)
                            break;
                        if (!(message.celtVersions && message.celtVersions.length))
                            message.celtVersions = [];
                        message.celtVersions.push(reader.int32());
                        continue;
                    }
                case 14: {
                        if (wireType !== 2)
                            break;
                        message.address = reader.bytes();
                        continue;
                    }
                case 15: {
                        if (wireType !== 0)
                            break;
                        message.bandwidth = reader.uint32();
                        continue;
                    }
                case 16: {
                        if (wireType !== 0)
                            break;
                        message.onlinesecs = reader.uint32();
                        continue;
                    }
                case 17: {
                        if (wireType !== 0)
                            break;
                        message.idlesecs = reader.uint32();
                        continue;
                    }
                case 18: {
                        if (wireType !== 0)
                            break;
                        message.strongCertificate = reader.bool();
                        continue;
                    }
                case 19: {
                        if (wireType !== 0)
                            break;
                        message.opus = reader.bool();
                        continue;
                    }
                case 20: {
                        if (wireType !== 2)
                            break;
                        message.rollingStats = $root.Mumble.UserStats.RollingStats.decode(reader, reader.size(), $undefined, _depth + 1, message.rollingStats);
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        UserStats.Stats = (function() {

            /**
             * Properties of a Stats.
             * @typedef {Object} Mumble.UserStats.Stats.$Properties
             * @property {number|null} [good] Stats good
             * @property {number|null} [late] Stats late
             * @property {number|null} [lost] Stats lost
             * @property {number|null} [resync] Stats resync
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Stats.
             * @memberof Mumble.UserStats
             * @interface IStats
             * @augments Mumble.UserStats.Stats.$Properties
             * @deprecated Use Mumble.UserStats.Stats.$Properties instead.
             */

            /**
             * Shape of a Stats.
             * @typedef {Mumble.UserStats.Stats.$Properties} Mumble.UserStats.Stats.$Shape
             */

            /**
             * Constructs a new Stats.
             * @memberof Mumble.UserStats
             * @classdesc Represents a Stats.
             * @constructor
             * @param {Mumble.UserStats.Stats.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Stats = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Stats good.
             * @member {number|null} good
             * @memberof Mumble.UserStats.Stats
             * @instance
             */
            Stats.prototype.good = null;

            /**
             * Stats late.
             * @member {number|null} late
             * @memberof Mumble.UserStats.Stats
             * @instance
             */
            Stats.prototype.late = null;

            /**
             * Stats lost.
             * @member {number|null} lost
             * @memberof Mumble.UserStats.Stats
             * @instance
             */
            Stats.prototype.lost = null;

            /**
             * Stats resync.
             * @member {number|null} resync
             * @memberof Mumble.UserStats.Stats
             * @instance
             */
            Stats.prototype.resync = null;

            /**
             * Creates a new Stats instance using the specified properties.
             * @function create
             * @memberof Mumble.UserStats.Stats
             * @static
             * @param {Mumble.UserStats.Stats.$Properties=} [properties] Properties to set
             * @returns {Mumble.UserStats.Stats} Stats instance
             * @type {{
             *   (properties: Mumble.UserStats.Stats.$Shape): Mumble.UserStats.Stats & Mumble.UserStats.Stats.$Shape;
             *   (properties?: Mumble.UserStats.Stats.$Properties): Mumble.UserStats.Stats;
             * }}
             */
            Stats.create = function(properties) {
                return new Stats(properties);
            };

            /**
             * Encodes the specified Stats message. Does not implicitly {@link Mumble.UserStats.Stats.verify|verify} messages.
             * @function encode
             * @memberof Mumble.UserStats.Stats
             * @static
             * @param {Mumble.UserStats.Stats.$Properties} message Stats message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Stats.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.good != null && $Object.hasOwnProperty.call(message, "good"))
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.good);
                if (message.late != null && $Object.hasOwnProperty.call(message, "late"))
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.late);
                if (message.lost != null && $Object.hasOwnProperty.call(message, "lost"))
                    writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.lost);
                if (message.resync != null && $Object.hasOwnProperty.call(message, "resync"))
                    writer.uint32(/* id 4, wireType 0 =*/32).uint32(message.resync);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Stats message from the specified reader or buffer.
             * @function decode
             * @memberof Mumble.UserStats.Stats
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {Mumble.UserStats.Stats & Mumble.UserStats.Stats.$Shape} Stats
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Stats.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.Mumble.UserStats.Stats();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            message.good = reader.uint32();
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            message.late = reader.uint32();
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            message.lost = reader.uint32();
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            message.resync = reader.uint32();
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Stats;
        })();

        UserStats.RollingStats = (function() {

            /**
             * Properties of a RollingStats.
             * @typedef {Object} Mumble.UserStats.RollingStats.$Properties
             * @property {number|null} [timeWindow] RollingStats timeWindow
             * @property {Mumble.UserStats.Stats.$Properties|null} [fromClient] RollingStats fromClient
             * @property {Mumble.UserStats.Stats.$Properties|null} [fromServer] RollingStats fromServer
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a RollingStats.
             * @memberof Mumble.UserStats
             * @interface IRollingStats
             * @augments Mumble.UserStats.RollingStats.$Properties
             * @deprecated Use Mumble.UserStats.RollingStats.$Properties instead.
             */

            /**
             * Shape of a RollingStats.
             * @typedef {Mumble.UserStats.RollingStats.$Properties} Mumble.UserStats.RollingStats.$Shape
             */

            /**
             * Constructs a new RollingStats.
             * @memberof Mumble.UserStats
             * @classdesc Represents a RollingStats.
             * @constructor
             * @param {Mumble.UserStats.RollingStats.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const RollingStats = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * RollingStats timeWindow.
             * @member {number|null} timeWindow
             * @memberof Mumble.UserStats.RollingStats
             * @instance
             */
            RollingStats.prototype.timeWindow = null;

            /**
             * RollingStats fromClient.
             * @member {Mumble.UserStats.Stats|null} fromClient
             * @memberof Mumble.UserStats.RollingStats
             * @instance
             */
            RollingStats.prototype.fromClient = null;

            /**
             * RollingStats fromServer.
             * @member {Mumble.UserStats.Stats|null} fromServer
             * @memberof Mumble.UserStats.RollingStats
             * @instance
             */
            RollingStats.prototype.fromServer = null;

            /**
             * Creates a new RollingStats instance using the specified properties.
             * @function create
             * @memberof Mumble.UserStats.RollingStats
             * @static
             * @param {Mumble.UserStats.RollingStats.$Properties=} [properties] Properties to set
             * @returns {Mumble.UserStats.RollingStats} RollingStats instance
             * @type {{
             *   (properties: Mumble.UserStats.RollingStats.$Shape): Mumble.UserStats.RollingStats & Mumble.UserStats.RollingStats.$Shape;
             *   (properties?: Mumble.UserStats.RollingStats.$Properties): Mumble.UserStats.RollingStats;
             * }}
             */
            RollingStats.create = function(properties) {
                return new RollingStats(properties);
            };

            /**
             * Encodes the specified RollingStats message. Does not implicitly {@link Mumble.UserStats.RollingStats.verify|verify} messages.
             * @function encode
             * @memberof Mumble.UserStats.RollingStats
             * @static
             * @param {Mumble.UserStats.RollingStats.$Properties} message RollingStats message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            RollingStats.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.timeWindow != null && $Object.hasOwnProperty.call(message, "timeWindow"))
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.timeWindow);
                if (message.fromClient != null && $Object.hasOwnProperty.call(message, "fromClient"))
                    $root.Mumble.UserStats.Stats.encode(message.fromClient, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.fromServer != null && $Object.hasOwnProperty.call(message, "fromServer"))
                    $root.Mumble.UserStats.Stats.encode(message.fromServer, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a RollingStats message from the specified reader or buffer.
             * @function decode
             * @memberof Mumble.UserStats.RollingStats
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {Mumble.UserStats.RollingStats & Mumble.UserStats.RollingStats.$Shape} RollingStats
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            RollingStats.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.Mumble.UserStats.RollingStats();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            message.timeWindow = reader.uint32();
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.fromClient = $root.Mumble.UserStats.Stats.decode(reader, reader.size(), $undefined, _depth + 1, message.fromClient);
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.fromServer = $root.Mumble.UserStats.Stats.decode(reader, reader.size(), $undefined, _depth + 1, message.fromServer);
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return RollingStats;
        })();

        return UserStats;
    })();

    Mumble.RequestBlob = (function() {

        /**
         * Properties of a RequestBlob.
         * @typedef {Object} Mumble.RequestBlob.$Properties
         * @property {Array.<number>} [sessionTexture] RequestBlob sessionTexture
         * @property {Array.<number>} [sessionComment] RequestBlob sessionComment
         * @property {Array.<number>} [channelDescription] RequestBlob channelDescription
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a RequestBlob.
         * @memberof Mumble
         * @interface IRequestBlob
         * @augments Mumble.RequestBlob.$Properties
         * @deprecated Use Mumble.RequestBlob.$Properties instead.
         */

        /**
         * Shape of a RequestBlob.
         * @typedef {Mumble.RequestBlob.$Properties} Mumble.RequestBlob.$Shape
         */

        /**
         * Constructs a new RequestBlob.
         * @memberof Mumble
         * @classdesc Represents a RequestBlob.
         * @constructor
         * @param {Mumble.RequestBlob.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const RequestBlob = function (properties) {
            this.sessionTexture = [];
            this.sessionComment = [];
            this.channelDescription = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * RequestBlob sessionTexture.
         * @member {Array.<number>} sessionTexture
         * @memberof Mumble.RequestBlob
         * @instance
         */
        RequestBlob.prototype.sessionTexture = $util.emptyArray;

        /**
         * RequestBlob sessionComment.
         * @member {Array.<number>} sessionComment
         * @memberof Mumble.RequestBlob
         * @instance
         */
        RequestBlob.prototype.sessionComment = $util.emptyArray;

        /**
         * RequestBlob channelDescription.
         * @member {Array.<number>} channelDescription
         * @memberof Mumble.RequestBlob
         * @instance
         */
        RequestBlob.prototype.channelDescription = $util.emptyArray;

        /**
         * Creates a new RequestBlob instance using the specified properties.
         * @function create
         * @memberof Mumble.RequestBlob
         * @static
         * @param {Mumble.RequestBlob.$Properties=} [properties] Properties to set
         * @returns {Mumble.RequestBlob} RequestBlob instance
         * @type {{
         *   (properties: Mumble.RequestBlob.$Shape): Mumble.RequestBlob & Mumble.RequestBlob.$Shape;
         *   (properties?: Mumble.RequestBlob.$Properties): Mumble.RequestBlob;
         * }}
         */
        RequestBlob.create = function(properties) {
            return new RequestBlob(properties);
        };

        /**
         * Encodes the specified RequestBlob message. Does not implicitly {@link Mumble.RequestBlob.verify|verify} messages.
         * @function encode
         * @memberof Mumble.RequestBlob
         * @static
         * @param {Mumble.RequestBlob.$Properties} message RequestBlob message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        RequestBlob.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.sessionTexture != null && message.sessionTexture.length)
                for (let i = 0; i < message.sessionTexture.length; ++i)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.sessionTexture[i]);
            if (message.sessionComment != null && message.sessionComment.length)
                for (let i = 0; i < message.sessionComment.length; ++i)
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.sessionComment[i]);
            if (message.channelDescription != null && message.channelDescription.length)
                for (let i = 0; i < message.channelDescription.length; ++i)
                    writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.channelDescription[i]);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a RequestBlob message from the specified reader or buffer.
         * @function decode
         * @memberof Mumble.RequestBlob
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {Mumble.RequestBlob & Mumble.RequestBlob.$Shape} RequestBlob
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        RequestBlob.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.Mumble.RequestBlob();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType === 2) {
                            if (!(message.sessionTexture && message.sessionTexture.length))
                                message.sessionTexture = [];
                            reader.uint32s(message.sessionTexture);
                            continue;
                        }
                        if (wireType !== 0)
                            break;
                        if (!(message.sessionTexture && message.sessionTexture.length))
                            message.sessionTexture = [];
                        message.sessionTexture.push(reader.uint32());
                        continue;
                    }
                case 2: {
                        if (wireType === 2) {
                            if (!(message.sessionComment && message.sessionComment.length))
                                message.sessionComment = [];
                            reader.uint32s(message.sessionComment);
                            continue;
                        }
                        if (wireType !== 0)
                            break;
                        if (!(message.sessionComment && message.sessionComment.length))
                            message.sessionComment = [];
                        message.sessionComment.push(reader.uint32());
                        continue;
                    }
                case 3: {
                        if (wireType === 2) {
                            if (!(message.channelDescription && message.channelDescription.length))
                                message.channelDescription = [];
                            reader.uint32s(message.channelDescription);
                            continue;
                        }
                        if (wireType !== 0)
                            break;
                        if (!(message.channelDescription && message.channelDescription.length))
                            message.channelDescription = [];
                        message.channelDescription.push(reader.uint32());
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return RequestBlob;
    })();

    Mumble.ServerConfig = (function() {

        /**
         * Properties of a ServerConfig.
         * @typedef {Object} Mumble.ServerConfig.$Properties
         * @property {number|null} [maxBandwidth] ServerConfig maxBandwidth
         * @property {string|null} [welcomeText] ServerConfig welcomeText
         * @property {boolean|null} [allowHtml] ServerConfig allowHtml
         * @property {number|null} [messageLength] ServerConfig messageLength
         * @property {number|null} [imageMessageLength] ServerConfig imageMessageLength
         * @property {number|null} [maxUsers] ServerConfig maxUsers
         * @property {boolean|null} [recordingAllowed] ServerConfig recordingAllowed
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a ServerConfig.
         * @memberof Mumble
         * @interface IServerConfig
         * @augments Mumble.ServerConfig.$Properties
         * @deprecated Use Mumble.ServerConfig.$Properties instead.
         */

        /**
         * Shape of a ServerConfig.
         * @typedef {Mumble.ServerConfig.$Properties} Mumble.ServerConfig.$Shape
         */

        /**
         * Constructs a new ServerConfig.
         * @memberof Mumble
         * @classdesc Represents a ServerConfig.
         * @constructor
         * @param {Mumble.ServerConfig.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const ServerConfig = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * ServerConfig maxBandwidth.
         * @member {number|null} maxBandwidth
         * @memberof Mumble.ServerConfig
         * @instance
         */
        ServerConfig.prototype.maxBandwidth = null;

        /**
         * ServerConfig welcomeText.
         * @member {string|null} welcomeText
         * @memberof Mumble.ServerConfig
         * @instance
         */
        ServerConfig.prototype.welcomeText = null;

        /**
         * ServerConfig allowHtml.
         * @member {boolean|null} allowHtml
         * @memberof Mumble.ServerConfig
         * @instance
         */
        ServerConfig.prototype.allowHtml = null;

        /**
         * ServerConfig messageLength.
         * @member {number|null} messageLength
         * @memberof Mumble.ServerConfig
         * @instance
         */
        ServerConfig.prototype.messageLength = null;

        /**
         * ServerConfig imageMessageLength.
         * @member {number|null} imageMessageLength
         * @memberof Mumble.ServerConfig
         * @instance
         */
        ServerConfig.prototype.imageMessageLength = null;

        /**
         * ServerConfig maxUsers.
         * @member {number|null} maxUsers
         * @memberof Mumble.ServerConfig
         * @instance
         */
        ServerConfig.prototype.maxUsers = null;

        /**
         * ServerConfig recordingAllowed.
         * @member {boolean|null} recordingAllowed
         * @memberof Mumble.ServerConfig
         * @instance
         */
        ServerConfig.prototype.recordingAllowed = null;

        /**
         * Creates a new ServerConfig instance using the specified properties.
         * @function create
         * @memberof Mumble.ServerConfig
         * @static
         * @param {Mumble.ServerConfig.$Properties=} [properties] Properties to set
         * @returns {Mumble.ServerConfig} ServerConfig instance
         * @type {{
         *   (properties: Mumble.ServerConfig.$Shape): Mumble.ServerConfig & Mumble.ServerConfig.$Shape;
         *   (properties?: Mumble.ServerConfig.$Properties): Mumble.ServerConfig;
         * }}
         */
        ServerConfig.create = function(properties) {
            return new ServerConfig(properties);
        };

        /**
         * Encodes the specified ServerConfig message. Does not implicitly {@link Mumble.ServerConfig.verify|verify} messages.
         * @function encode
         * @memberof Mumble.ServerConfig
         * @static
         * @param {Mumble.ServerConfig.$Properties} message ServerConfig message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        ServerConfig.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.maxBandwidth != null && $Object.hasOwnProperty.call(message, "maxBandwidth"))
                writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.maxBandwidth);
            if (message.welcomeText != null && $Object.hasOwnProperty.call(message, "welcomeText"))
                writer.uint32(/* id 2, wireType 2 =*/18).string(message.welcomeText);
            if (message.allowHtml != null && $Object.hasOwnProperty.call(message, "allowHtml"))
                writer.uint32(/* id 3, wireType 0 =*/24).bool(message.allowHtml);
            if (message.messageLength != null && $Object.hasOwnProperty.call(message, "messageLength"))
                writer.uint32(/* id 4, wireType 0 =*/32).uint32(message.messageLength);
            if (message.imageMessageLength != null && $Object.hasOwnProperty.call(message, "imageMessageLength"))
                writer.uint32(/* id 5, wireType 0 =*/40).uint32(message.imageMessageLength);
            if (message.maxUsers != null && $Object.hasOwnProperty.call(message, "maxUsers"))
                writer.uint32(/* id 6, wireType 0 =*/48).uint32(message.maxUsers);
            if (message.recordingAllowed != null && $Object.hasOwnProperty.call(message, "recordingAllowed"))
                writer.uint32(/* id 7, wireType 0 =*/56).bool(message.recordingAllowed);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a ServerConfig message from the specified reader or buffer.
         * @function decode
         * @memberof Mumble.ServerConfig
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {Mumble.ServerConfig & Mumble.ServerConfig.$Shape} ServerConfig
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        ServerConfig.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.Mumble.ServerConfig();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        message.maxBandwidth = reader.uint32();
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        message.welcomeText = reader.string();
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        message.allowHtml = reader.bool();
                        continue;
                    }
                case 4: {
                        if (wireType !== 0)
                            break;
                        message.messageLength = reader.uint32();
                        continue;
                    }
                case 5: {
                        if (wireType !== 0)
                            break;
                        message.imageMessageLength = reader.uint32();
                        continue;
                    }
                case 6: {
                        if (wireType !== 0)
                            break;
                        message.maxUsers = reader.uint32();
                        continue;
                    }
                case 7: {
                        if (wireType !== 0)
                            break;
                        message.recordingAllowed = reader.bool();
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return ServerConfig;
    })();

    Mumble.SuggestConfig = (function() {

        /**
         * Properties of a SuggestConfig.
         * @typedef {Object} Mumble.SuggestConfig.$Properties
         * @property {number|null} [versionV1] SuggestConfig versionV1
         * @property {boolean|null} [positional] SuggestConfig positional
         * @property {boolean|null} [pushToTalk] SuggestConfig pushToTalk
         * @property {Long|null} [versionV2] SuggestConfig versionV2
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a SuggestConfig.
         * @memberof Mumble
         * @interface ISuggestConfig
         * @augments Mumble.SuggestConfig.$Properties
         * @deprecated Use Mumble.SuggestConfig.$Properties instead.
         */

        /**
         * Shape of a SuggestConfig.
         * @typedef {Mumble.SuggestConfig.$Properties} Mumble.SuggestConfig.$Shape
         */

        /**
         * Constructs a new SuggestConfig.
         * @memberof Mumble
         * @classdesc Represents a SuggestConfig.
         * @constructor
         * @param {Mumble.SuggestConfig.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const SuggestConfig = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * SuggestConfig versionV1.
         * @member {number|null} versionV1
         * @memberof Mumble.SuggestConfig
         * @instance
         */
        SuggestConfig.prototype.versionV1 = null;

        /**
         * SuggestConfig positional.
         * @member {boolean|null} positional
         * @memberof Mumble.SuggestConfig
         * @instance
         */
        SuggestConfig.prototype.positional = null;

        /**
         * SuggestConfig pushToTalk.
         * @member {boolean|null} pushToTalk
         * @memberof Mumble.SuggestConfig
         * @instance
         */
        SuggestConfig.prototype.pushToTalk = null;

        /**
         * SuggestConfig versionV2.
         * @member {Long|null} versionV2
         * @memberof Mumble.SuggestConfig
         * @instance
         */
        SuggestConfig.prototype.versionV2 = null;

        /**
         * Creates a new SuggestConfig instance using the specified properties.
         * @function create
         * @memberof Mumble.SuggestConfig
         * @static
         * @param {Mumble.SuggestConfig.$Properties=} [properties] Properties to set
         * @returns {Mumble.SuggestConfig} SuggestConfig instance
         * @type {{
         *   (properties: Mumble.SuggestConfig.$Shape): Mumble.SuggestConfig & Mumble.SuggestConfig.$Shape;
         *   (properties?: Mumble.SuggestConfig.$Properties): Mumble.SuggestConfig;
         * }}
         */
        SuggestConfig.create = function(properties) {
            return new SuggestConfig(properties);
        };

        /**
         * Encodes the specified SuggestConfig message. Does not implicitly {@link Mumble.SuggestConfig.verify|verify} messages.
         * @function encode
         * @memberof Mumble.SuggestConfig
         * @static
         * @param {Mumble.SuggestConfig.$Properties} message SuggestConfig message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        SuggestConfig.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.versionV1 != null && $Object.hasOwnProperty.call(message, "versionV1"))
                writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.versionV1);
            if (message.positional != null && $Object.hasOwnProperty.call(message, "positional"))
                writer.uint32(/* id 2, wireType 0 =*/16).bool(message.positional);
            if (message.pushToTalk != null && $Object.hasOwnProperty.call(message, "pushToTalk"))
                writer.uint32(/* id 3, wireType 0 =*/24).bool(message.pushToTalk);
            if (message.versionV2 != null && $Object.hasOwnProperty.call(message, "versionV2"))
                writer.uint32(/* id 4, wireType 0 =*/32).uint64(message.versionV2);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a SuggestConfig message from the specified reader or buffer.
         * @function decode
         * @memberof Mumble.SuggestConfig
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {Mumble.SuggestConfig & Mumble.SuggestConfig.$Shape} SuggestConfig
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        SuggestConfig.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.Mumble.SuggestConfig();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        message.versionV1 = reader.uint32();
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        message.positional = reader.bool();
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        message.pushToTalk = reader.bool();
                        continue;
                    }
                case 4: {
                        if (wireType !== 0)
                            break;
                        message.versionV2 = reader.uint64();
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return SuggestConfig;
    })();

    Mumble.PluginDataTransmission = (function() {

        /**
         * Properties of a PluginDataTransmission.
         * @typedef {Object} Mumble.PluginDataTransmission.$Properties
         * @property {number|null} [senderSession] PluginDataTransmission senderSession
         * @property {Array.<number>} [receiverSessions] PluginDataTransmission receiverSessions
         * @property {Uint8Array|null} [data] PluginDataTransmission data
         * @property {string|null} [dataID] PluginDataTransmission dataID
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a PluginDataTransmission.
         * @memberof Mumble
         * @interface IPluginDataTransmission
         * @augments Mumble.PluginDataTransmission.$Properties
         * @deprecated Use Mumble.PluginDataTransmission.$Properties instead.
         */

        /**
         * Shape of a PluginDataTransmission.
         * @typedef {Mumble.PluginDataTransmission.$Properties} Mumble.PluginDataTransmission.$Shape
         */

        /**
         * Constructs a new PluginDataTransmission.
         * @memberof Mumble
         * @classdesc Represents a PluginDataTransmission.
         * @constructor
         * @param {Mumble.PluginDataTransmission.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const PluginDataTransmission = function (properties) {
            this.receiverSessions = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * PluginDataTransmission senderSession.
         * @member {number|null} senderSession
         * @memberof Mumble.PluginDataTransmission
         * @instance
         */
        PluginDataTransmission.prototype.senderSession = null;

        /**
         * PluginDataTransmission receiverSessions.
         * @member {Array.<number>} receiverSessions
         * @memberof Mumble.PluginDataTransmission
         * @instance
         */
        PluginDataTransmission.prototype.receiverSessions = $util.emptyArray;

        /**
         * PluginDataTransmission data.
         * @member {Uint8Array|null} data
         * @memberof Mumble.PluginDataTransmission
         * @instance
         */
        PluginDataTransmission.prototype.data = null;

        /**
         * PluginDataTransmission dataID.
         * @member {string|null} dataID
         * @memberof Mumble.PluginDataTransmission
         * @instance
         */
        PluginDataTransmission.prototype.dataID = null;

        /**
         * Creates a new PluginDataTransmission instance using the specified properties.
         * @function create
         * @memberof Mumble.PluginDataTransmission
         * @static
         * @param {Mumble.PluginDataTransmission.$Properties=} [properties] Properties to set
         * @returns {Mumble.PluginDataTransmission} PluginDataTransmission instance
         * @type {{
         *   (properties: Mumble.PluginDataTransmission.$Shape): Mumble.PluginDataTransmission & Mumble.PluginDataTransmission.$Shape;
         *   (properties?: Mumble.PluginDataTransmission.$Properties): Mumble.PluginDataTransmission;
         * }}
         */
        PluginDataTransmission.create = function(properties) {
            return new PluginDataTransmission(properties);
        };

        /**
         * Encodes the specified PluginDataTransmission message. Does not implicitly {@link Mumble.PluginDataTransmission.verify|verify} messages.
         * @function encode
         * @memberof Mumble.PluginDataTransmission
         * @static
         * @param {Mumble.PluginDataTransmission.$Properties} message PluginDataTransmission message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        PluginDataTransmission.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.senderSession != null && $Object.hasOwnProperty.call(message, "senderSession"))
                writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.senderSession);
            if (message.receiverSessions != null && message.receiverSessions.length)
                writer.uint32(/* id 2, wireType 2 =*/18).uint32s(message.receiverSessions);
            if (message.data != null && $Object.hasOwnProperty.call(message, "data"))
                writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.data);
            if (message.dataID != null && $Object.hasOwnProperty.call(message, "dataID"))
                writer.uint32(/* id 4, wireType 2 =*/34).string(message.dataID);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a PluginDataTransmission message from the specified reader or buffer.
         * @function decode
         * @memberof Mumble.PluginDataTransmission
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {Mumble.PluginDataTransmission & Mumble.PluginDataTransmission.$Shape} PluginDataTransmission
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        PluginDataTransmission.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.Mumble.PluginDataTransmission();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        message.senderSession = reader.uint32();
                        continue;
                    }
                case 2: {
                        if (wireType === 2) {
                            if (!(message.receiverSessions && message.receiverSessions.length))
                                message.receiverSessions = [];
                            reader.uint32s(message.receiverSessions);
                            continue;
                        }
                        if (wireType !== 0)
                            break;
                        if (!(message.receiverSessions && message.receiverSessions.length))
                            message.receiverSessions = [];
                        message.receiverSessions.push(reader.uint32());
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        message.data = reader.bytes();
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        message.dataID = reader.string();
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return PluginDataTransmission;
    })();

    return Mumble;
})();

export const UndertoneWeb = $root.UndertoneWeb = (() => {

    /**
     * Namespace UndertoneWeb.
     * @exports UndertoneWeb
     * @namespace
     */
    const UndertoneWeb = {};

    /**
     * Direction enum.
     * @name UndertoneWeb.Direction
     * @enum {number}
     * @property {number} Send=0 Send value
     * @property {number} Receive=1 Receive value
     */
    UndertoneWeb.Direction = (function() {
        const valuesById = $Object.create(null), values = $Object.create(valuesById);
        values[valuesById[0] = "Send"] = 0;
        values[valuesById[1] = "Receive"] = 1;
        return values;
    })();

    UndertoneWeb.WebHello = (function() {

        /**
         * Properties of a WebHello.
         * @typedef {Object} UndertoneWeb.WebHello.$Properties
         * @property {number} protocolVersion WebHello protocolVersion
         * @property {string} routerCapabilities WebHello routerCapabilities
         * @property {Array.<UndertoneWeb.WebHello.IceServer.$Properties>} [iceServers] WebHello iceServers
         * @property {string|null} [resumeToken] WebHello resumeToken
         * @property {number|null} [resumeSeconds] WebHello resumeSeconds
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a WebHello.
         * @memberof UndertoneWeb
         * @interface IWebHello
         * @augments UndertoneWeb.WebHello.$Properties
         * @deprecated Use UndertoneWeb.WebHello.$Properties instead.
         */

        /**
         * Shape of a WebHello.
         * @typedef {UndertoneWeb.WebHello.$Properties} UndertoneWeb.WebHello.$Shape
         */

        /**
         * Constructs a new WebHello.
         * @memberof UndertoneWeb
         * @classdesc Represents a WebHello.
         * @constructor
         * @param {UndertoneWeb.WebHello.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const WebHello = function (properties) {
            this.iceServers = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * WebHello protocolVersion.
         * @member {number} protocolVersion
         * @memberof UndertoneWeb.WebHello
         * @instance
         */
        WebHello.prototype.protocolVersion = 0;

        /**
         * WebHello routerCapabilities.
         * @member {string} routerCapabilities
         * @memberof UndertoneWeb.WebHello
         * @instance
         */
        WebHello.prototype.routerCapabilities = "";

        /**
         * WebHello iceServers.
         * @member {Array.<UndertoneWeb.WebHello.IceServer>} iceServers
         * @memberof UndertoneWeb.WebHello
         * @instance
         */
        WebHello.prototype.iceServers = $util.emptyArray;

        /**
         * WebHello resumeToken.
         * @member {string|null} resumeToken
         * @memberof UndertoneWeb.WebHello
         * @instance
         */
        WebHello.prototype.resumeToken = null;

        /**
         * WebHello resumeSeconds.
         * @member {number|null} resumeSeconds
         * @memberof UndertoneWeb.WebHello
         * @instance
         */
        WebHello.prototype.resumeSeconds = null;

        /**
         * Creates a new WebHello instance using the specified properties.
         * @function create
         * @memberof UndertoneWeb.WebHello
         * @static
         * @param {UndertoneWeb.WebHello.$Properties=} [properties] Properties to set
         * @returns {UndertoneWeb.WebHello} WebHello instance
         * @type {{
         *   (properties: UndertoneWeb.WebHello.$Shape): UndertoneWeb.WebHello & UndertoneWeb.WebHello.$Shape;
         *   (properties?: UndertoneWeb.WebHello.$Properties): UndertoneWeb.WebHello;
         * }}
         */
        WebHello.create = function(properties) {
            return new WebHello(properties);
        };

        /**
         * Encodes the specified WebHello message. Does not implicitly {@link UndertoneWeb.WebHello.verify|verify} messages.
         * @function encode
         * @memberof UndertoneWeb.WebHello
         * @static
         * @param {UndertoneWeb.WebHello.$Properties} message WebHello message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        WebHello.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.protocolVersion);
            writer.uint32(/* id 2, wireType 2 =*/18).string(message.routerCapabilities);
            if (message.iceServers != null && message.iceServers.length)
                for (let i = 0; i < message.iceServers.length; ++i)
                    $root.UndertoneWeb.WebHello.IceServer.encode(message.iceServers[i], writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
            if (message.resumeToken != null && $Object.hasOwnProperty.call(message, "resumeToken"))
                writer.uint32(/* id 4, wireType 2 =*/34).string(message.resumeToken);
            if (message.resumeSeconds != null && $Object.hasOwnProperty.call(message, "resumeSeconds"))
                writer.uint32(/* id 5, wireType 0 =*/40).uint32(message.resumeSeconds);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a WebHello message from the specified reader or buffer.
         * @function decode
         * @memberof UndertoneWeb.WebHello
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {UndertoneWeb.WebHello & UndertoneWeb.WebHello.$Shape} WebHello
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        WebHello.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.UndertoneWeb.WebHello();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        message.protocolVersion = reader.uint32();
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        message.routerCapabilities = reader.string();
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        if (!(message.iceServers && message.iceServers.length))
                            message.iceServers = [];
                        message.iceServers.push($root.UndertoneWeb.WebHello.IceServer.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        message.resumeToken = reader.string();
                        continue;
                    }
                case 5: {
                        if (wireType !== 0)
                            break;
                        message.resumeSeconds = reader.uint32();
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            if (!$Object.hasOwnProperty.call(message, "protocolVersion"))
                throw $util.ProtocolError("missing required 'protocolVersion'", { instance: message });
            if (!$Object.hasOwnProperty.call(message, "routerCapabilities"))
                throw $util.ProtocolError("missing required 'routerCapabilities'", { instance: message });
            return message;
        };

        WebHello.IceServer = (function() {

            /**
             * Properties of an IceServer.
             * @typedef {Object} UndertoneWeb.WebHello.IceServer.$Properties
             * @property {Array.<string>} [urls] IceServer urls
             * @property {string|null} [username] IceServer username
             * @property {string|null} [credential] IceServer credential
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an IceServer.
             * @memberof UndertoneWeb.WebHello
             * @interface IIceServer
             * @augments UndertoneWeb.WebHello.IceServer.$Properties
             * @deprecated Use UndertoneWeb.WebHello.IceServer.$Properties instead.
             */

            /**
             * Shape of an IceServer.
             * @typedef {UndertoneWeb.WebHello.IceServer.$Properties} UndertoneWeb.WebHello.IceServer.$Shape
             */

            /**
             * Constructs a new IceServer.
             * @memberof UndertoneWeb.WebHello
             * @classdesc Represents an IceServer.
             * @constructor
             * @param {UndertoneWeb.WebHello.IceServer.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const IceServer = function (properties) {
                this.urls = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * IceServer urls.
             * @member {Array.<string>} urls
             * @memberof UndertoneWeb.WebHello.IceServer
             * @instance
             */
            IceServer.prototype.urls = $util.emptyArray;

            /**
             * IceServer username.
             * @member {string|null} username
             * @memberof UndertoneWeb.WebHello.IceServer
             * @instance
             */
            IceServer.prototype.username = null;

            /**
             * IceServer credential.
             * @member {string|null} credential
             * @memberof UndertoneWeb.WebHello.IceServer
             * @instance
             */
            IceServer.prototype.credential = null;

            /**
             * Creates a new IceServer instance using the specified properties.
             * @function create
             * @memberof UndertoneWeb.WebHello.IceServer
             * @static
             * @param {UndertoneWeb.WebHello.IceServer.$Properties=} [properties] Properties to set
             * @returns {UndertoneWeb.WebHello.IceServer} IceServer instance
             * @type {{
             *   (properties: UndertoneWeb.WebHello.IceServer.$Shape): UndertoneWeb.WebHello.IceServer & UndertoneWeb.WebHello.IceServer.$Shape;
             *   (properties?: UndertoneWeb.WebHello.IceServer.$Properties): UndertoneWeb.WebHello.IceServer;
             * }}
             */
            IceServer.create = function(properties) {
                return new IceServer(properties);
            };

            /**
             * Encodes the specified IceServer message. Does not implicitly {@link UndertoneWeb.WebHello.IceServer.verify|verify} messages.
             * @function encode
             * @memberof UndertoneWeb.WebHello.IceServer
             * @static
             * @param {UndertoneWeb.WebHello.IceServer.$Properties} message IceServer message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            IceServer.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.urls != null && message.urls.length)
                    for (let i = 0; i < message.urls.length; ++i)
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.urls[i]);
                if (message.username != null && $Object.hasOwnProperty.call(message, "username"))
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.username);
                if (message.credential != null && $Object.hasOwnProperty.call(message, "credential"))
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.credential);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an IceServer message from the specified reader or buffer.
             * @function decode
             * @memberof UndertoneWeb.WebHello.IceServer
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {UndertoneWeb.WebHello.IceServer & UndertoneWeb.WebHello.IceServer.$Shape} IceServer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            IceServer.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.UndertoneWeb.WebHello.IceServer();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.urls && message.urls.length))
                                message.urls = [];
                            message.urls.push(reader.string());
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.username = reader.string();
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.credential = reader.string();
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return IceServer;
        })();

        return WebHello;
    })();

    UndertoneWeb.TransportRequest = (function() {

        /**
         * Properties of a TransportRequest.
         * @typedef {Object} UndertoneWeb.TransportRequest.$Properties
         * @property {number} request TransportRequest request
         * @property {UndertoneWeb.Direction} direction TransportRequest direction
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a TransportRequest.
         * @memberof UndertoneWeb
         * @interface ITransportRequest
         * @augments UndertoneWeb.TransportRequest.$Properties
         * @deprecated Use UndertoneWeb.TransportRequest.$Properties instead.
         */

        /**
         * Shape of a TransportRequest.
         * @typedef {UndertoneWeb.TransportRequest.$Properties} UndertoneWeb.TransportRequest.$Shape
         */

        /**
         * Constructs a new TransportRequest.
         * @memberof UndertoneWeb
         * @classdesc Represents a TransportRequest.
         * @constructor
         * @param {UndertoneWeb.TransportRequest.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const TransportRequest = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * TransportRequest request.
         * @member {number} request
         * @memberof UndertoneWeb.TransportRequest
         * @instance
         */
        TransportRequest.prototype.request = 0;

        /**
         * TransportRequest direction.
         * @member {UndertoneWeb.Direction} direction
         * @memberof UndertoneWeb.TransportRequest
         * @instance
         */
        TransportRequest.prototype.direction = 0;

        /**
         * Creates a new TransportRequest instance using the specified properties.
         * @function create
         * @memberof UndertoneWeb.TransportRequest
         * @static
         * @param {UndertoneWeb.TransportRequest.$Properties=} [properties] Properties to set
         * @returns {UndertoneWeb.TransportRequest} TransportRequest instance
         * @type {{
         *   (properties: UndertoneWeb.TransportRequest.$Shape): UndertoneWeb.TransportRequest & UndertoneWeb.TransportRequest.$Shape;
         *   (properties?: UndertoneWeb.TransportRequest.$Properties): UndertoneWeb.TransportRequest;
         * }}
         */
        TransportRequest.create = function(properties) {
            return new TransportRequest(properties);
        };

        /**
         * Encodes the specified TransportRequest message. Does not implicitly {@link UndertoneWeb.TransportRequest.verify|verify} messages.
         * @function encode
         * @memberof UndertoneWeb.TransportRequest
         * @static
         * @param {UndertoneWeb.TransportRequest.$Properties} message TransportRequest message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        TransportRequest.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.request);
            writer.uint32(/* id 2, wireType 0 =*/16).int32(message.direction);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a TransportRequest message from the specified reader or buffer.
         * @function decode
         * @memberof UndertoneWeb.TransportRequest
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {UndertoneWeb.TransportRequest & UndertoneWeb.TransportRequest.$Shape} TransportRequest
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        TransportRequest.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.UndertoneWeb.TransportRequest();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        message.request = reader.uint32();
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        value = reader.int32();
                        if ($root.UndertoneWeb.Direction[value] !== $undefined)
                            message.direction = value;
                        else if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            if (!$Object.hasOwnProperty.call(message, "request"))
                throw $util.ProtocolError("missing required 'request'", { instance: message });
            if (!$Object.hasOwnProperty.call(message, "direction"))
                throw $util.ProtocolError("missing required 'direction'", { instance: message });
            return message;
        };

        return TransportRequest;
    })();

    UndertoneWeb.TransportReady = (function() {

        /**
         * Properties of a TransportReady.
         * @typedef {Object} UndertoneWeb.TransportReady.$Properties
         * @property {number} request TransportReady request
         * @property {string} transport TransportReady transport
         * @property {string} parameters TransportReady parameters
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a TransportReady.
         * @memberof UndertoneWeb
         * @interface ITransportReady
         * @augments UndertoneWeb.TransportReady.$Properties
         * @deprecated Use UndertoneWeb.TransportReady.$Properties instead.
         */

        /**
         * Shape of a TransportReady.
         * @typedef {UndertoneWeb.TransportReady.$Properties} UndertoneWeb.TransportReady.$Shape
         */

        /**
         * Constructs a new TransportReady.
         * @memberof UndertoneWeb
         * @classdesc Represents a TransportReady.
         * @constructor
         * @param {UndertoneWeb.TransportReady.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const TransportReady = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * TransportReady request.
         * @member {number} request
         * @memberof UndertoneWeb.TransportReady
         * @instance
         */
        TransportReady.prototype.request = 0;

        /**
         * TransportReady transport.
         * @member {string} transport
         * @memberof UndertoneWeb.TransportReady
         * @instance
         */
        TransportReady.prototype.transport = "";

        /**
         * TransportReady parameters.
         * @member {string} parameters
         * @memberof UndertoneWeb.TransportReady
         * @instance
         */
        TransportReady.prototype.parameters = "";

        /**
         * Creates a new TransportReady instance using the specified properties.
         * @function create
         * @memberof UndertoneWeb.TransportReady
         * @static
         * @param {UndertoneWeb.TransportReady.$Properties=} [properties] Properties to set
         * @returns {UndertoneWeb.TransportReady} TransportReady instance
         * @type {{
         *   (properties: UndertoneWeb.TransportReady.$Shape): UndertoneWeb.TransportReady & UndertoneWeb.TransportReady.$Shape;
         *   (properties?: UndertoneWeb.TransportReady.$Properties): UndertoneWeb.TransportReady;
         * }}
         */
        TransportReady.create = function(properties) {
            return new TransportReady(properties);
        };

        /**
         * Encodes the specified TransportReady message. Does not implicitly {@link UndertoneWeb.TransportReady.verify|verify} messages.
         * @function encode
         * @memberof UndertoneWeb.TransportReady
         * @static
         * @param {UndertoneWeb.TransportReady.$Properties} message TransportReady message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        TransportReady.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.request);
            writer.uint32(/* id 2, wireType 2 =*/18).string(message.transport);
            writer.uint32(/* id 3, wireType 2 =*/26).string(message.parameters);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a TransportReady message from the specified reader or buffer.
         * @function decode
         * @memberof UndertoneWeb.TransportReady
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {UndertoneWeb.TransportReady & UndertoneWeb.TransportReady.$Shape} TransportReady
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        TransportReady.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.UndertoneWeb.TransportReady();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        message.request = reader.uint32();
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        message.transport = reader.string();
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        message.parameters = reader.string();
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            if (!$Object.hasOwnProperty.call(message, "request"))
                throw $util.ProtocolError("missing required 'request'", { instance: message });
            if (!$Object.hasOwnProperty.call(message, "transport"))
                throw $util.ProtocolError("missing required 'transport'", { instance: message });
            if (!$Object.hasOwnProperty.call(message, "parameters"))
                throw $util.ProtocolError("missing required 'parameters'", { instance: message });
            return message;
        };

        return TransportReady;
    })();

    UndertoneWeb.TransportConnect = (function() {

        /**
         * Properties of a TransportConnect.
         * @typedef {Object} UndertoneWeb.TransportConnect.$Properties
         * @property {number} request TransportConnect request
         * @property {string} transport TransportConnect transport
         * @property {string} dtlsParameters TransportConnect dtlsParameters
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a TransportConnect.
         * @memberof UndertoneWeb
         * @interface ITransportConnect
         * @augments UndertoneWeb.TransportConnect.$Properties
         * @deprecated Use UndertoneWeb.TransportConnect.$Properties instead.
         */

        /**
         * Shape of a TransportConnect.
         * @typedef {UndertoneWeb.TransportConnect.$Properties} UndertoneWeb.TransportConnect.$Shape
         */

        /**
         * Constructs a new TransportConnect.
         * @memberof UndertoneWeb
         * @classdesc Represents a TransportConnect.
         * @constructor
         * @param {UndertoneWeb.TransportConnect.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const TransportConnect = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * TransportConnect request.
         * @member {number} request
         * @memberof UndertoneWeb.TransportConnect
         * @instance
         */
        TransportConnect.prototype.request = 0;

        /**
         * TransportConnect transport.
         * @member {string} transport
         * @memberof UndertoneWeb.TransportConnect
         * @instance
         */
        TransportConnect.prototype.transport = "";

        /**
         * TransportConnect dtlsParameters.
         * @member {string} dtlsParameters
         * @memberof UndertoneWeb.TransportConnect
         * @instance
         */
        TransportConnect.prototype.dtlsParameters = "";

        /**
         * Creates a new TransportConnect instance using the specified properties.
         * @function create
         * @memberof UndertoneWeb.TransportConnect
         * @static
         * @param {UndertoneWeb.TransportConnect.$Properties=} [properties] Properties to set
         * @returns {UndertoneWeb.TransportConnect} TransportConnect instance
         * @type {{
         *   (properties: UndertoneWeb.TransportConnect.$Shape): UndertoneWeb.TransportConnect & UndertoneWeb.TransportConnect.$Shape;
         *   (properties?: UndertoneWeb.TransportConnect.$Properties): UndertoneWeb.TransportConnect;
         * }}
         */
        TransportConnect.create = function(properties) {
            return new TransportConnect(properties);
        };

        /**
         * Encodes the specified TransportConnect message. Does not implicitly {@link UndertoneWeb.TransportConnect.verify|verify} messages.
         * @function encode
         * @memberof UndertoneWeb.TransportConnect
         * @static
         * @param {UndertoneWeb.TransportConnect.$Properties} message TransportConnect message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        TransportConnect.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.request);
            writer.uint32(/* id 2, wireType 2 =*/18).string(message.transport);
            writer.uint32(/* id 3, wireType 2 =*/26).string(message.dtlsParameters);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a TransportConnect message from the specified reader or buffer.
         * @function decode
         * @memberof UndertoneWeb.TransportConnect
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {UndertoneWeb.TransportConnect & UndertoneWeb.TransportConnect.$Shape} TransportConnect
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        TransportConnect.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.UndertoneWeb.TransportConnect();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        message.request = reader.uint32();
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        message.transport = reader.string();
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        message.dtlsParameters = reader.string();
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            if (!$Object.hasOwnProperty.call(message, "request"))
                throw $util.ProtocolError("missing required 'request'", { instance: message });
            if (!$Object.hasOwnProperty.call(message, "transport"))
                throw $util.ProtocolError("missing required 'transport'", { instance: message });
            if (!$Object.hasOwnProperty.call(message, "dtlsParameters"))
                throw $util.ProtocolError("missing required 'dtlsParameters'", { instance: message });
            return message;
        };

        return TransportConnect;
    })();

    UndertoneWeb.Done = (function() {

        /**
         * Properties of a Done.
         * @typedef {Object} UndertoneWeb.Done.$Properties
         * @property {number} request Done request
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a Done.
         * @memberof UndertoneWeb
         * @interface IDone
         * @augments UndertoneWeb.Done.$Properties
         * @deprecated Use UndertoneWeb.Done.$Properties instead.
         */

        /**
         * Shape of a Done.
         * @typedef {UndertoneWeb.Done.$Properties} UndertoneWeb.Done.$Shape
         */

        /**
         * Constructs a new Done.
         * @memberof UndertoneWeb
         * @classdesc Represents a Done.
         * @constructor
         * @param {UndertoneWeb.Done.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const Done = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Done request.
         * @member {number} request
         * @memberof UndertoneWeb.Done
         * @instance
         */
        Done.prototype.request = 0;

        /**
         * Creates a new Done instance using the specified properties.
         * @function create
         * @memberof UndertoneWeb.Done
         * @static
         * @param {UndertoneWeb.Done.$Properties=} [properties] Properties to set
         * @returns {UndertoneWeb.Done} Done instance
         * @type {{
         *   (properties: UndertoneWeb.Done.$Shape): UndertoneWeb.Done & UndertoneWeb.Done.$Shape;
         *   (properties?: UndertoneWeb.Done.$Properties): UndertoneWeb.Done;
         * }}
         */
        Done.create = function(properties) {
            return new Done(properties);
        };

        /**
         * Encodes the specified Done message. Does not implicitly {@link UndertoneWeb.Done.verify|verify} messages.
         * @function encode
         * @memberof UndertoneWeb.Done
         * @static
         * @param {UndertoneWeb.Done.$Properties} message Done message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Done.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.request);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a Done message from the specified reader or buffer.
         * @function decode
         * @memberof UndertoneWeb.Done
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {UndertoneWeb.Done & UndertoneWeb.Done.$Shape} Done
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Done.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.UndertoneWeb.Done();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        message.request = reader.uint32();
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            if (!$Object.hasOwnProperty.call(message, "request"))
                throw $util.ProtocolError("missing required 'request'", { instance: message });
            return message;
        };

        return Done;
    })();

    UndertoneWeb.ProduceRequest = (function() {

        /**
         * Properties of a ProduceRequest.
         * @typedef {Object} UndertoneWeb.ProduceRequest.$Properties
         * @property {number} request ProduceRequest request
         * @property {string} transport ProduceRequest transport
         * @property {string} rtpParameters ProduceRequest rtpParameters
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a ProduceRequest.
         * @memberof UndertoneWeb
         * @interface IProduceRequest
         * @augments UndertoneWeb.ProduceRequest.$Properties
         * @deprecated Use UndertoneWeb.ProduceRequest.$Properties instead.
         */

        /**
         * Shape of a ProduceRequest.
         * @typedef {UndertoneWeb.ProduceRequest.$Properties} UndertoneWeb.ProduceRequest.$Shape
         */

        /**
         * Constructs a new ProduceRequest.
         * @memberof UndertoneWeb
         * @classdesc Represents a ProduceRequest.
         * @constructor
         * @param {UndertoneWeb.ProduceRequest.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const ProduceRequest = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * ProduceRequest request.
         * @member {number} request
         * @memberof UndertoneWeb.ProduceRequest
         * @instance
         */
        ProduceRequest.prototype.request = 0;

        /**
         * ProduceRequest transport.
         * @member {string} transport
         * @memberof UndertoneWeb.ProduceRequest
         * @instance
         */
        ProduceRequest.prototype.transport = "";

        /**
         * ProduceRequest rtpParameters.
         * @member {string} rtpParameters
         * @memberof UndertoneWeb.ProduceRequest
         * @instance
         */
        ProduceRequest.prototype.rtpParameters = "";

        /**
         * Creates a new ProduceRequest instance using the specified properties.
         * @function create
         * @memberof UndertoneWeb.ProduceRequest
         * @static
         * @param {UndertoneWeb.ProduceRequest.$Properties=} [properties] Properties to set
         * @returns {UndertoneWeb.ProduceRequest} ProduceRequest instance
         * @type {{
         *   (properties: UndertoneWeb.ProduceRequest.$Shape): UndertoneWeb.ProduceRequest & UndertoneWeb.ProduceRequest.$Shape;
         *   (properties?: UndertoneWeb.ProduceRequest.$Properties): UndertoneWeb.ProduceRequest;
         * }}
         */
        ProduceRequest.create = function(properties) {
            return new ProduceRequest(properties);
        };

        /**
         * Encodes the specified ProduceRequest message. Does not implicitly {@link UndertoneWeb.ProduceRequest.verify|verify} messages.
         * @function encode
         * @memberof UndertoneWeb.ProduceRequest
         * @static
         * @param {UndertoneWeb.ProduceRequest.$Properties} message ProduceRequest message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        ProduceRequest.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.request);
            writer.uint32(/* id 2, wireType 2 =*/18).string(message.transport);
            writer.uint32(/* id 3, wireType 2 =*/26).string(message.rtpParameters);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a ProduceRequest message from the specified reader or buffer.
         * @function decode
         * @memberof UndertoneWeb.ProduceRequest
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {UndertoneWeb.ProduceRequest & UndertoneWeb.ProduceRequest.$Shape} ProduceRequest
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        ProduceRequest.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.UndertoneWeb.ProduceRequest();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        message.request = reader.uint32();
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        message.transport = reader.string();
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        message.rtpParameters = reader.string();
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            if (!$Object.hasOwnProperty.call(message, "request"))
                throw $util.ProtocolError("missing required 'request'", { instance: message });
            if (!$Object.hasOwnProperty.call(message, "transport"))
                throw $util.ProtocolError("missing required 'transport'", { instance: message });
            if (!$Object.hasOwnProperty.call(message, "rtpParameters"))
                throw $util.ProtocolError("missing required 'rtpParameters'", { instance: message });
            return message;
        };

        return ProduceRequest;
    })();

    UndertoneWeb.ProduceReady = (function() {

        /**
         * Properties of a ProduceReady.
         * @typedef {Object} UndertoneWeb.ProduceReady.$Properties
         * @property {number} request ProduceReady request
         * @property {string} producer ProduceReady producer
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a ProduceReady.
         * @memberof UndertoneWeb
         * @interface IProduceReady
         * @augments UndertoneWeb.ProduceReady.$Properties
         * @deprecated Use UndertoneWeb.ProduceReady.$Properties instead.
         */

        /**
         * Shape of a ProduceReady.
         * @typedef {UndertoneWeb.ProduceReady.$Properties} UndertoneWeb.ProduceReady.$Shape
         */

        /**
         * Constructs a new ProduceReady.
         * @memberof UndertoneWeb
         * @classdesc Represents a ProduceReady.
         * @constructor
         * @param {UndertoneWeb.ProduceReady.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const ProduceReady = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * ProduceReady request.
         * @member {number} request
         * @memberof UndertoneWeb.ProduceReady
         * @instance
         */
        ProduceReady.prototype.request = 0;

        /**
         * ProduceReady producer.
         * @member {string} producer
         * @memberof UndertoneWeb.ProduceReady
         * @instance
         */
        ProduceReady.prototype.producer = "";

        /**
         * Creates a new ProduceReady instance using the specified properties.
         * @function create
         * @memberof UndertoneWeb.ProduceReady
         * @static
         * @param {UndertoneWeb.ProduceReady.$Properties=} [properties] Properties to set
         * @returns {UndertoneWeb.ProduceReady} ProduceReady instance
         * @type {{
         *   (properties: UndertoneWeb.ProduceReady.$Shape): UndertoneWeb.ProduceReady & UndertoneWeb.ProduceReady.$Shape;
         *   (properties?: UndertoneWeb.ProduceReady.$Properties): UndertoneWeb.ProduceReady;
         * }}
         */
        ProduceReady.create = function(properties) {
            return new ProduceReady(properties);
        };

        /**
         * Encodes the specified ProduceReady message. Does not implicitly {@link UndertoneWeb.ProduceReady.verify|verify} messages.
         * @function encode
         * @memberof UndertoneWeb.ProduceReady
         * @static
         * @param {UndertoneWeb.ProduceReady.$Properties} message ProduceReady message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        ProduceReady.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.request);
            writer.uint32(/* id 2, wireType 2 =*/18).string(message.producer);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a ProduceReady message from the specified reader or buffer.
         * @function decode
         * @memberof UndertoneWeb.ProduceReady
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {UndertoneWeb.ProduceReady & UndertoneWeb.ProduceReady.$Shape} ProduceReady
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        ProduceReady.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.UndertoneWeb.ProduceReady();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        message.request = reader.uint32();
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        message.producer = reader.string();
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            if (!$Object.hasOwnProperty.call(message, "request"))
                throw $util.ProtocolError("missing required 'request'", { instance: message });
            if (!$Object.hasOwnProperty.call(message, "producer"))
                throw $util.ProtocolError("missing required 'producer'", { instance: message });
            return message;
        };

        return ProduceReady;
    })();

    UndertoneWeb.SlotsOpened = (function() {

        /**
         * Properties of a SlotsOpened.
         * @typedef {Object} UndertoneWeb.SlotsOpened.$Properties
         * @property {number} bank SlotsOpened bank
         * @property {number|null} [channelId] SlotsOpened channelId
         * @property {Array.<UndertoneWeb.SlotsOpened.Slot.$Properties>} [slots] SlotsOpened slots
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a SlotsOpened.
         * @memberof UndertoneWeb
         * @interface ISlotsOpened
         * @augments UndertoneWeb.SlotsOpened.$Properties
         * @deprecated Use UndertoneWeb.SlotsOpened.$Properties instead.
         */

        /**
         * Shape of a SlotsOpened.
         * @typedef {UndertoneWeb.SlotsOpened.$Properties} UndertoneWeb.SlotsOpened.$Shape
         */

        /**
         * Constructs a new SlotsOpened.
         * @memberof UndertoneWeb
         * @classdesc Represents a SlotsOpened.
         * @constructor
         * @param {UndertoneWeb.SlotsOpened.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const SlotsOpened = function (properties) {
            this.slots = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * SlotsOpened bank.
         * @member {number} bank
         * @memberof UndertoneWeb.SlotsOpened
         * @instance
         */
        SlotsOpened.prototype.bank = 0;

        /**
         * SlotsOpened channelId.
         * @member {number|null} channelId
         * @memberof UndertoneWeb.SlotsOpened
         * @instance
         */
        SlotsOpened.prototype.channelId = null;

        /**
         * SlotsOpened slots.
         * @member {Array.<UndertoneWeb.SlotsOpened.Slot>} slots
         * @memberof UndertoneWeb.SlotsOpened
         * @instance
         */
        SlotsOpened.prototype.slots = $util.emptyArray;

        /**
         * Creates a new SlotsOpened instance using the specified properties.
         * @function create
         * @memberof UndertoneWeb.SlotsOpened
         * @static
         * @param {UndertoneWeb.SlotsOpened.$Properties=} [properties] Properties to set
         * @returns {UndertoneWeb.SlotsOpened} SlotsOpened instance
         * @type {{
         *   (properties: UndertoneWeb.SlotsOpened.$Shape): UndertoneWeb.SlotsOpened & UndertoneWeb.SlotsOpened.$Shape;
         *   (properties?: UndertoneWeb.SlotsOpened.$Properties): UndertoneWeb.SlotsOpened;
         * }}
         */
        SlotsOpened.create = function(properties) {
            return new SlotsOpened(properties);
        };

        /**
         * Encodes the specified SlotsOpened message. Does not implicitly {@link UndertoneWeb.SlotsOpened.verify|verify} messages.
         * @function encode
         * @memberof UndertoneWeb.SlotsOpened
         * @static
         * @param {UndertoneWeb.SlotsOpened.$Properties} message SlotsOpened message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        SlotsOpened.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.bank);
            if (message.channelId != null && $Object.hasOwnProperty.call(message, "channelId"))
                writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.channelId);
            if (message.slots != null && message.slots.length)
                for (let i = 0; i < message.slots.length; ++i)
                    $root.UndertoneWeb.SlotsOpened.Slot.encode(message.slots[i], writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a SlotsOpened message from the specified reader or buffer.
         * @function decode
         * @memberof UndertoneWeb.SlotsOpened
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {UndertoneWeb.SlotsOpened & UndertoneWeb.SlotsOpened.$Shape} SlotsOpened
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        SlotsOpened.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.UndertoneWeb.SlotsOpened();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        message.bank = reader.uint32();
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        message.channelId = reader.uint32();
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        if (!(message.slots && message.slots.length))
                            message.slots = [];
                        message.slots.push($root.UndertoneWeb.SlotsOpened.Slot.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            if (!$Object.hasOwnProperty.call(message, "bank"))
                throw $util.ProtocolError("missing required 'bank'", { instance: message });
            return message;
        };

        SlotsOpened.Slot = (function() {

            /**
             * Properties of a Slot.
             * @typedef {Object} UndertoneWeb.SlotsOpened.Slot.$Properties
             * @property {number} slot Slot slot
             * @property {string} consumer Slot consumer
             * @property {string} producer Slot producer
             * @property {string} rtpParameters Slot rtpParameters
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Slot.
             * @memberof UndertoneWeb.SlotsOpened
             * @interface ISlot
             * @augments UndertoneWeb.SlotsOpened.Slot.$Properties
             * @deprecated Use UndertoneWeb.SlotsOpened.Slot.$Properties instead.
             */

            /**
             * Shape of a Slot.
             * @typedef {UndertoneWeb.SlotsOpened.Slot.$Properties} UndertoneWeb.SlotsOpened.Slot.$Shape
             */

            /**
             * Constructs a new Slot.
             * @memberof UndertoneWeb.SlotsOpened
             * @classdesc Represents a Slot.
             * @constructor
             * @param {UndertoneWeb.SlotsOpened.Slot.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Slot = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Slot slot.
             * @member {number} slot
             * @memberof UndertoneWeb.SlotsOpened.Slot
             * @instance
             */
            Slot.prototype.slot = 0;

            /**
             * Slot consumer.
             * @member {string} consumer
             * @memberof UndertoneWeb.SlotsOpened.Slot
             * @instance
             */
            Slot.prototype.consumer = "";

            /**
             * Slot producer.
             * @member {string} producer
             * @memberof UndertoneWeb.SlotsOpened.Slot
             * @instance
             */
            Slot.prototype.producer = "";

            /**
             * Slot rtpParameters.
             * @member {string} rtpParameters
             * @memberof UndertoneWeb.SlotsOpened.Slot
             * @instance
             */
            Slot.prototype.rtpParameters = "";

            /**
             * Creates a new Slot instance using the specified properties.
             * @function create
             * @memberof UndertoneWeb.SlotsOpened.Slot
             * @static
             * @param {UndertoneWeb.SlotsOpened.Slot.$Properties=} [properties] Properties to set
             * @returns {UndertoneWeb.SlotsOpened.Slot} Slot instance
             * @type {{
             *   (properties: UndertoneWeb.SlotsOpened.Slot.$Shape): UndertoneWeb.SlotsOpened.Slot & UndertoneWeb.SlotsOpened.Slot.$Shape;
             *   (properties?: UndertoneWeb.SlotsOpened.Slot.$Properties): UndertoneWeb.SlotsOpened.Slot;
             * }}
             */
            Slot.create = function(properties) {
                return new Slot(properties);
            };

            /**
             * Encodes the specified Slot message. Does not implicitly {@link UndertoneWeb.SlotsOpened.Slot.verify|verify} messages.
             * @function encode
             * @memberof UndertoneWeb.SlotsOpened.Slot
             * @static
             * @param {UndertoneWeb.SlotsOpened.Slot.$Properties} message Slot message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Slot.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.slot);
                writer.uint32(/* id 2, wireType 2 =*/18).string(message.consumer);
                writer.uint32(/* id 3, wireType 2 =*/26).string(message.producer);
                writer.uint32(/* id 4, wireType 2 =*/34).string(message.rtpParameters);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Slot message from the specified reader or buffer.
             * @function decode
             * @memberof UndertoneWeb.SlotsOpened.Slot
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {UndertoneWeb.SlotsOpened.Slot & UndertoneWeb.SlotsOpened.Slot.$Shape} Slot
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Slot.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.UndertoneWeb.SlotsOpened.Slot();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            message.slot = reader.uint32();
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.consumer = reader.string();
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.producer = reader.string();
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.rtpParameters = reader.string();
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                if (!$Object.hasOwnProperty.call(message, "slot"))
                    throw $util.ProtocolError("missing required 'slot'", { instance: message });
                if (!$Object.hasOwnProperty.call(message, "consumer"))
                    throw $util.ProtocolError("missing required 'consumer'", { instance: message });
                if (!$Object.hasOwnProperty.call(message, "producer"))
                    throw $util.ProtocolError("missing required 'producer'", { instance: message });
                if (!$Object.hasOwnProperty.call(message, "rtpParameters"))
                    throw $util.ProtocolError("missing required 'rtpParameters'", { instance: message });
                return message;
            };

            return Slot;
        })();

        return SlotsOpened;
    })();

    UndertoneWeb.SlotsReady = (function() {

        /**
         * Properties of a SlotsReady.
         * @typedef {Object} UndertoneWeb.SlotsReady.$Properties
         * @property {number} bank SlotsReady bank
         * @property {Array.<number>} [slots] SlotsReady slots
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a SlotsReady.
         * @memberof UndertoneWeb
         * @interface ISlotsReady
         * @augments UndertoneWeb.SlotsReady.$Properties
         * @deprecated Use UndertoneWeb.SlotsReady.$Properties instead.
         */

        /**
         * Shape of a SlotsReady.
         * @typedef {UndertoneWeb.SlotsReady.$Properties} UndertoneWeb.SlotsReady.$Shape
         */

        /**
         * Constructs a new SlotsReady.
         * @memberof UndertoneWeb
         * @classdesc Represents a SlotsReady.
         * @constructor
         * @param {UndertoneWeb.SlotsReady.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const SlotsReady = function (properties) {
            this.slots = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * SlotsReady bank.
         * @member {number} bank
         * @memberof UndertoneWeb.SlotsReady
         * @instance
         */
        SlotsReady.prototype.bank = 0;

        /**
         * SlotsReady slots.
         * @member {Array.<number>} slots
         * @memberof UndertoneWeb.SlotsReady
         * @instance
         */
        SlotsReady.prototype.slots = $util.emptyArray;

        /**
         * Creates a new SlotsReady instance using the specified properties.
         * @function create
         * @memberof UndertoneWeb.SlotsReady
         * @static
         * @param {UndertoneWeb.SlotsReady.$Properties=} [properties] Properties to set
         * @returns {UndertoneWeb.SlotsReady} SlotsReady instance
         * @type {{
         *   (properties: UndertoneWeb.SlotsReady.$Shape): UndertoneWeb.SlotsReady & UndertoneWeb.SlotsReady.$Shape;
         *   (properties?: UndertoneWeb.SlotsReady.$Properties): UndertoneWeb.SlotsReady;
         * }}
         */
        SlotsReady.create = function(properties) {
            return new SlotsReady(properties);
        };

        /**
         * Encodes the specified SlotsReady message. Does not implicitly {@link UndertoneWeb.SlotsReady.verify|verify} messages.
         * @function encode
         * @memberof UndertoneWeb.SlotsReady
         * @static
         * @param {UndertoneWeb.SlotsReady.$Properties} message SlotsReady message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        SlotsReady.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.bank);
            if (message.slots != null && message.slots.length)
                for (let i = 0; i < message.slots.length; ++i)
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.slots[i]);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a SlotsReady message from the specified reader or buffer.
         * @function decode
         * @memberof UndertoneWeb.SlotsReady
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {UndertoneWeb.SlotsReady & UndertoneWeb.SlotsReady.$Shape} SlotsReady
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        SlotsReady.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.UndertoneWeb.SlotsReady();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        message.bank = reader.uint32();
                        continue;
                    }
                case 2: {
                        if (wireType === 2) {
                            if (!(message.slots && message.slots.length))
                                message.slots = [];
                            reader.uint32s(message.slots);
                            continue;
                        }
                        if (wireType !== 0)
                            break;
                        if (!(message.slots && message.slots.length))
                            message.slots = [];
                        message.slots.push(reader.uint32());
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            if (!$Object.hasOwnProperty.call(message, "bank"))
                throw $util.ProtocolError("missing required 'bank'", { instance: message });
            return message;
        };

        return SlotsReady;
    })();

    UndertoneWeb.SlotsClosed = (function() {

        /**
         * Properties of a SlotsClosed.
         * @typedef {Object} UndertoneWeb.SlotsClosed.$Properties
         * @property {number} bank SlotsClosed bank
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a SlotsClosed.
         * @memberof UndertoneWeb
         * @interface ISlotsClosed
         * @augments UndertoneWeb.SlotsClosed.$Properties
         * @deprecated Use UndertoneWeb.SlotsClosed.$Properties instead.
         */

        /**
         * Shape of a SlotsClosed.
         * @typedef {UndertoneWeb.SlotsClosed.$Properties} UndertoneWeb.SlotsClosed.$Shape
         */

        /**
         * Constructs a new SlotsClosed.
         * @memberof UndertoneWeb
         * @classdesc Represents a SlotsClosed.
         * @constructor
         * @param {UndertoneWeb.SlotsClosed.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const SlotsClosed = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * SlotsClosed bank.
         * @member {number} bank
         * @memberof UndertoneWeb.SlotsClosed
         * @instance
         */
        SlotsClosed.prototype.bank = 0;

        /**
         * Creates a new SlotsClosed instance using the specified properties.
         * @function create
         * @memberof UndertoneWeb.SlotsClosed
         * @static
         * @param {UndertoneWeb.SlotsClosed.$Properties=} [properties] Properties to set
         * @returns {UndertoneWeb.SlotsClosed} SlotsClosed instance
         * @type {{
         *   (properties: UndertoneWeb.SlotsClosed.$Shape): UndertoneWeb.SlotsClosed & UndertoneWeb.SlotsClosed.$Shape;
         *   (properties?: UndertoneWeb.SlotsClosed.$Properties): UndertoneWeb.SlotsClosed;
         * }}
         */
        SlotsClosed.create = function(properties) {
            return new SlotsClosed(properties);
        };

        /**
         * Encodes the specified SlotsClosed message. Does not implicitly {@link UndertoneWeb.SlotsClosed.verify|verify} messages.
         * @function encode
         * @memberof UndertoneWeb.SlotsClosed
         * @static
         * @param {UndertoneWeb.SlotsClosed.$Properties} message SlotsClosed message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        SlotsClosed.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.bank);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a SlotsClosed message from the specified reader or buffer.
         * @function decode
         * @memberof UndertoneWeb.SlotsClosed
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {UndertoneWeb.SlotsClosed & UndertoneWeb.SlotsClosed.$Shape} SlotsClosed
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        SlotsClosed.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.UndertoneWeb.SlotsClosed();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        message.bank = reader.uint32();
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            if (!$Object.hasOwnProperty.call(message, "bank"))
                throw $util.ProtocolError("missing required 'bank'", { instance: message });
            return message;
        };

        return SlotsClosed;
    })();

    UndertoneWeb.SlotAssigned = (function() {

        /**
         * Properties of a SlotAssigned.
         * @typedef {Object} UndertoneWeb.SlotAssigned.$Properties
         * @property {number} bank SlotAssigned bank
         * @property {number} slot SlotAssigned slot
         * @property {number} session SlotAssigned session
         * @property {number|null} [context] SlotAssigned context
         * @property {boolean|null} [talking] SlotAssigned talking
         * @property {number|null} [volume] SlotAssigned volume
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a SlotAssigned.
         * @memberof UndertoneWeb
         * @interface ISlotAssigned
         * @augments UndertoneWeb.SlotAssigned.$Properties
         * @deprecated Use UndertoneWeb.SlotAssigned.$Properties instead.
         */

        /**
         * Shape of a SlotAssigned.
         * @typedef {UndertoneWeb.SlotAssigned.$Properties} UndertoneWeb.SlotAssigned.$Shape
         */

        /**
         * Constructs a new SlotAssigned.
         * @memberof UndertoneWeb
         * @classdesc Represents a SlotAssigned.
         * @constructor
         * @param {UndertoneWeb.SlotAssigned.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const SlotAssigned = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * SlotAssigned bank.
         * @member {number} bank
         * @memberof UndertoneWeb.SlotAssigned
         * @instance
         */
        SlotAssigned.prototype.bank = 0;

        /**
         * SlotAssigned slot.
         * @member {number} slot
         * @memberof UndertoneWeb.SlotAssigned
         * @instance
         */
        SlotAssigned.prototype.slot = 0;

        /**
         * SlotAssigned session.
         * @member {number} session
         * @memberof UndertoneWeb.SlotAssigned
         * @instance
         */
        SlotAssigned.prototype.session = 0;

        /**
         * SlotAssigned context.
         * @member {number|null} context
         * @memberof UndertoneWeb.SlotAssigned
         * @instance
         */
        SlotAssigned.prototype.context = null;

        /**
         * SlotAssigned talking.
         * @member {boolean|null} talking
         * @memberof UndertoneWeb.SlotAssigned
         * @instance
         */
        SlotAssigned.prototype.talking = null;

        /**
         * SlotAssigned volume.
         * @member {number|null} volume
         * @memberof UndertoneWeb.SlotAssigned
         * @instance
         */
        SlotAssigned.prototype.volume = null;

        /**
         * Creates a new SlotAssigned instance using the specified properties.
         * @function create
         * @memberof UndertoneWeb.SlotAssigned
         * @static
         * @param {UndertoneWeb.SlotAssigned.$Properties=} [properties] Properties to set
         * @returns {UndertoneWeb.SlotAssigned} SlotAssigned instance
         * @type {{
         *   (properties: UndertoneWeb.SlotAssigned.$Shape): UndertoneWeb.SlotAssigned & UndertoneWeb.SlotAssigned.$Shape;
         *   (properties?: UndertoneWeb.SlotAssigned.$Properties): UndertoneWeb.SlotAssigned;
         * }}
         */
        SlotAssigned.create = function(properties) {
            return new SlotAssigned(properties);
        };

        /**
         * Encodes the specified SlotAssigned message. Does not implicitly {@link UndertoneWeb.SlotAssigned.verify|verify} messages.
         * @function encode
         * @memberof UndertoneWeb.SlotAssigned
         * @static
         * @param {UndertoneWeb.SlotAssigned.$Properties} message SlotAssigned message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        SlotAssigned.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.bank);
            writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.slot);
            writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.session);
            if (message.context != null && $Object.hasOwnProperty.call(message, "context"))
                writer.uint32(/* id 4, wireType 0 =*/32).uint32(message.context);
            if (message.talking != null && $Object.hasOwnProperty.call(message, "talking"))
                writer.uint32(/* id 5, wireType 0 =*/40).bool(message.talking);
            if (message.volume != null && $Object.hasOwnProperty.call(message, "volume"))
                writer.uint32(/* id 6, wireType 5 =*/53).float(message.volume);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a SlotAssigned message from the specified reader or buffer.
         * @function decode
         * @memberof UndertoneWeb.SlotAssigned
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {UndertoneWeb.SlotAssigned & UndertoneWeb.SlotAssigned.$Shape} SlotAssigned
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        SlotAssigned.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.UndertoneWeb.SlotAssigned();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        message.bank = reader.uint32();
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        message.slot = reader.uint32();
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        message.session = reader.uint32();
                        continue;
                    }
                case 4: {
                        if (wireType !== 0)
                            break;
                        message.context = reader.uint32();
                        continue;
                    }
                case 5: {
                        if (wireType !== 0)
                            break;
                        message.talking = reader.bool();
                        continue;
                    }
                case 6: {
                        if (wireType !== 5)
                            break;
                        message.volume = reader.float();
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            if (!$Object.hasOwnProperty.call(message, "bank"))
                throw $util.ProtocolError("missing required 'bank'", { instance: message });
            if (!$Object.hasOwnProperty.call(message, "slot"))
                throw $util.ProtocolError("missing required 'slot'", { instance: message });
            if (!$Object.hasOwnProperty.call(message, "session"))
                throw $util.ProtocolError("missing required 'session'", { instance: message });
            return message;
        };

        return SlotAssigned;
    })();

    UndertoneWeb.SpeakerPosition = (function() {

        /**
         * Properties of a SpeakerPosition.
         * @typedef {Object} UndertoneWeb.SpeakerPosition.$Properties
         * @property {number} session SpeakerPosition session
         * @property {number} x SpeakerPosition x
         * @property {number} y SpeakerPosition y
         * @property {number} z SpeakerPosition z
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a SpeakerPosition.
         * @memberof UndertoneWeb
         * @interface ISpeakerPosition
         * @augments UndertoneWeb.SpeakerPosition.$Properties
         * @deprecated Use UndertoneWeb.SpeakerPosition.$Properties instead.
         */

        /**
         * Shape of a SpeakerPosition.
         * @typedef {UndertoneWeb.SpeakerPosition.$Properties} UndertoneWeb.SpeakerPosition.$Shape
         */

        /**
         * Constructs a new SpeakerPosition.
         * @memberof UndertoneWeb
         * @classdesc Represents a SpeakerPosition.
         * @constructor
         * @param {UndertoneWeb.SpeakerPosition.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const SpeakerPosition = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * SpeakerPosition session.
         * @member {number} session
         * @memberof UndertoneWeb.SpeakerPosition
         * @instance
         */
        SpeakerPosition.prototype.session = 0;

        /**
         * SpeakerPosition x.
         * @member {number} x
         * @memberof UndertoneWeb.SpeakerPosition
         * @instance
         */
        SpeakerPosition.prototype.x = 0;

        /**
         * SpeakerPosition y.
         * @member {number} y
         * @memberof UndertoneWeb.SpeakerPosition
         * @instance
         */
        SpeakerPosition.prototype.y = 0;

        /**
         * SpeakerPosition z.
         * @member {number} z
         * @memberof UndertoneWeb.SpeakerPosition
         * @instance
         */
        SpeakerPosition.prototype.z = 0;

        /**
         * Creates a new SpeakerPosition instance using the specified properties.
         * @function create
         * @memberof UndertoneWeb.SpeakerPosition
         * @static
         * @param {UndertoneWeb.SpeakerPosition.$Properties=} [properties] Properties to set
         * @returns {UndertoneWeb.SpeakerPosition} SpeakerPosition instance
         * @type {{
         *   (properties: UndertoneWeb.SpeakerPosition.$Shape): UndertoneWeb.SpeakerPosition & UndertoneWeb.SpeakerPosition.$Shape;
         *   (properties?: UndertoneWeb.SpeakerPosition.$Properties): UndertoneWeb.SpeakerPosition;
         * }}
         */
        SpeakerPosition.create = function(properties) {
            return new SpeakerPosition(properties);
        };

        /**
         * Encodes the specified SpeakerPosition message. Does not implicitly {@link UndertoneWeb.SpeakerPosition.verify|verify} messages.
         * @function encode
         * @memberof UndertoneWeb.SpeakerPosition
         * @static
         * @param {UndertoneWeb.SpeakerPosition.$Properties} message SpeakerPosition message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        SpeakerPosition.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.session);
            writer.uint32(/* id 2, wireType 5 =*/21).float(message.x);
            writer.uint32(/* id 3, wireType 5 =*/29).float(message.y);
            writer.uint32(/* id 4, wireType 5 =*/37).float(message.z);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a SpeakerPosition message from the specified reader or buffer.
         * @function decode
         * @memberof UndertoneWeb.SpeakerPosition
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {UndertoneWeb.SpeakerPosition & UndertoneWeb.SpeakerPosition.$Shape} SpeakerPosition
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        SpeakerPosition.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.UndertoneWeb.SpeakerPosition();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        message.session = reader.uint32();
                        continue;
                    }
                case 2: {
                        if (wireType !== 5)
                            break;
                        message.x = reader.float();
                        continue;
                    }
                case 3: {
                        if (wireType !== 5)
                            break;
                        message.y = reader.float();
                        continue;
                    }
                case 4: {
                        if (wireType !== 5)
                            break;
                        message.z = reader.float();
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            if (!$Object.hasOwnProperty.call(message, "session"))
                throw $util.ProtocolError("missing required 'session'", { instance: message });
            if (!$Object.hasOwnProperty.call(message, "x"))
                throw $util.ProtocolError("missing required 'x'", { instance: message });
            if (!$Object.hasOwnProperty.call(message, "y"))
                throw $util.ProtocolError("missing required 'y'", { instance: message });
            if (!$Object.hasOwnProperty.call(message, "z"))
                throw $util.ProtocolError("missing required 'z'", { instance: message });
            return message;
        };

        return SpeakerPosition;
    })();

    UndertoneWeb.TalkTarget = (function() {

        /**
         * Properties of a TalkTarget.
         * @typedef {Object} UndertoneWeb.TalkTarget.$Properties
         * @property {number} target TalkTarget target
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a TalkTarget.
         * @memberof UndertoneWeb
         * @interface ITalkTarget
         * @augments UndertoneWeb.TalkTarget.$Properties
         * @deprecated Use UndertoneWeb.TalkTarget.$Properties instead.
         */

        /**
         * Shape of a TalkTarget.
         * @typedef {UndertoneWeb.TalkTarget.$Properties} UndertoneWeb.TalkTarget.$Shape
         */

        /**
         * Constructs a new TalkTarget.
         * @memberof UndertoneWeb
         * @classdesc Represents a TalkTarget.
         * @constructor
         * @param {UndertoneWeb.TalkTarget.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const TalkTarget = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * TalkTarget target.
         * @member {number} target
         * @memberof UndertoneWeb.TalkTarget
         * @instance
         */
        TalkTarget.prototype.target = 0;

        /**
         * Creates a new TalkTarget instance using the specified properties.
         * @function create
         * @memberof UndertoneWeb.TalkTarget
         * @static
         * @param {UndertoneWeb.TalkTarget.$Properties=} [properties] Properties to set
         * @returns {UndertoneWeb.TalkTarget} TalkTarget instance
         * @type {{
         *   (properties: UndertoneWeb.TalkTarget.$Shape): UndertoneWeb.TalkTarget & UndertoneWeb.TalkTarget.$Shape;
         *   (properties?: UndertoneWeb.TalkTarget.$Properties): UndertoneWeb.TalkTarget;
         * }}
         */
        TalkTarget.create = function(properties) {
            return new TalkTarget(properties);
        };

        /**
         * Encodes the specified TalkTarget message. Does not implicitly {@link UndertoneWeb.TalkTarget.verify|verify} messages.
         * @function encode
         * @memberof UndertoneWeb.TalkTarget
         * @static
         * @param {UndertoneWeb.TalkTarget.$Properties} message TalkTarget message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        TalkTarget.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.target);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a TalkTarget message from the specified reader or buffer.
         * @function decode
         * @memberof UndertoneWeb.TalkTarget
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {UndertoneWeb.TalkTarget & UndertoneWeb.TalkTarget.$Shape} TalkTarget
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        TalkTarget.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.UndertoneWeb.TalkTarget();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        message.target = reader.uint32();
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            if (!$Object.hasOwnProperty.call(message, "target"))
                throw $util.ProtocolError("missing required 'target'", { instance: message });
            return message;
        };

        return TalkTarget;
    })();

    UndertoneWeb.VoicePath = (function() {

        /**
         * Properties of a VoicePath.
         * @typedef {Object} UndertoneWeb.VoicePath.$Properties
         * @property {UndertoneWeb.VoicePath.Path} path VoicePath path
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a VoicePath.
         * @memberof UndertoneWeb
         * @interface IVoicePath
         * @augments UndertoneWeb.VoicePath.$Properties
         * @deprecated Use UndertoneWeb.VoicePath.$Properties instead.
         */

        /**
         * Shape of a VoicePath.
         * @typedef {UndertoneWeb.VoicePath.$Properties} UndertoneWeb.VoicePath.$Shape
         */

        /**
         * Constructs a new VoicePath.
         * @memberof UndertoneWeb
         * @classdesc Represents a VoicePath.
         * @constructor
         * @param {UndertoneWeb.VoicePath.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const VoicePath = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * VoicePath path.
         * @member {UndertoneWeb.VoicePath.Path} path
         * @memberof UndertoneWeb.VoicePath
         * @instance
         */
        VoicePath.prototype.path = 0;

        /**
         * Creates a new VoicePath instance using the specified properties.
         * @function create
         * @memberof UndertoneWeb.VoicePath
         * @static
         * @param {UndertoneWeb.VoicePath.$Properties=} [properties] Properties to set
         * @returns {UndertoneWeb.VoicePath} VoicePath instance
         * @type {{
         *   (properties: UndertoneWeb.VoicePath.$Shape): UndertoneWeb.VoicePath & UndertoneWeb.VoicePath.$Shape;
         *   (properties?: UndertoneWeb.VoicePath.$Properties): UndertoneWeb.VoicePath;
         * }}
         */
        VoicePath.create = function(properties) {
            return new VoicePath(properties);
        };

        /**
         * Encodes the specified VoicePath message. Does not implicitly {@link UndertoneWeb.VoicePath.verify|verify} messages.
         * @function encode
         * @memberof UndertoneWeb.VoicePath
         * @static
         * @param {UndertoneWeb.VoicePath.$Properties} message VoicePath message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        VoicePath.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            writer.uint32(/* id 1, wireType 0 =*/8).int32(message.path);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a VoicePath message from the specified reader or buffer.
         * @function decode
         * @memberof UndertoneWeb.VoicePath
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {UndertoneWeb.VoicePath & UndertoneWeb.VoicePath.$Shape} VoicePath
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        VoicePath.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.UndertoneWeb.VoicePath();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        value = reader.int32();
                        if ($root.UndertoneWeb.VoicePath.Path[value] !== $undefined)
                            message.path = value;
                        else if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            if (!$Object.hasOwnProperty.call(message, "path"))
                throw $util.ProtocolError("missing required 'path'", { instance: message });
            return message;
        };

        /**
         * Path enum.
         * @name UndertoneWeb.VoicePath.Path
         * @enum {number}
         * @property {number} WebRtc=0 WebRtc value
         * @property {number} Tunnel=1 Tunnel value
         */
        VoicePath.Path = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "WebRtc"] = 0;
            values[valuesById[1] = "Tunnel"] = 1;
            return values;
        })();

        return VoicePath;
    })();

    UndertoneWeb.IceRestart = (function() {

        /**
         * Properties of an IceRestart.
         * @typedef {Object} UndertoneWeb.IceRestart.$Properties
         * @property {number} request IceRestart request
         * @property {string} transport IceRestart transport
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of an IceRestart.
         * @memberof UndertoneWeb
         * @interface IIceRestart
         * @augments UndertoneWeb.IceRestart.$Properties
         * @deprecated Use UndertoneWeb.IceRestart.$Properties instead.
         */

        /**
         * Shape of an IceRestart.
         * @typedef {UndertoneWeb.IceRestart.$Properties} UndertoneWeb.IceRestart.$Shape
         */

        /**
         * Constructs a new IceRestart.
         * @memberof UndertoneWeb
         * @classdesc Represents an IceRestart.
         * @constructor
         * @param {UndertoneWeb.IceRestart.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const IceRestart = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * IceRestart request.
         * @member {number} request
         * @memberof UndertoneWeb.IceRestart
         * @instance
         */
        IceRestart.prototype.request = 0;

        /**
         * IceRestart transport.
         * @member {string} transport
         * @memberof UndertoneWeb.IceRestart
         * @instance
         */
        IceRestart.prototype.transport = "";

        /**
         * Creates a new IceRestart instance using the specified properties.
         * @function create
         * @memberof UndertoneWeb.IceRestart
         * @static
         * @param {UndertoneWeb.IceRestart.$Properties=} [properties] Properties to set
         * @returns {UndertoneWeb.IceRestart} IceRestart instance
         * @type {{
         *   (properties: UndertoneWeb.IceRestart.$Shape): UndertoneWeb.IceRestart & UndertoneWeb.IceRestart.$Shape;
         *   (properties?: UndertoneWeb.IceRestart.$Properties): UndertoneWeb.IceRestart;
         * }}
         */
        IceRestart.create = function(properties) {
            return new IceRestart(properties);
        };

        /**
         * Encodes the specified IceRestart message. Does not implicitly {@link UndertoneWeb.IceRestart.verify|verify} messages.
         * @function encode
         * @memberof UndertoneWeb.IceRestart
         * @static
         * @param {UndertoneWeb.IceRestart.$Properties} message IceRestart message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        IceRestart.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.request);
            writer.uint32(/* id 2, wireType 2 =*/18).string(message.transport);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes an IceRestart message from the specified reader or buffer.
         * @function decode
         * @memberof UndertoneWeb.IceRestart
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {UndertoneWeb.IceRestart & UndertoneWeb.IceRestart.$Shape} IceRestart
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        IceRestart.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.UndertoneWeb.IceRestart();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        message.request = reader.uint32();
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        message.transport = reader.string();
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            if (!$Object.hasOwnProperty.call(message, "request"))
                throw $util.ProtocolError("missing required 'request'", { instance: message });
            if (!$Object.hasOwnProperty.call(message, "transport"))
                throw $util.ProtocolError("missing required 'transport'", { instance: message });
            return message;
        };

        return IceRestart;
    })();

    UndertoneWeb.IceRestarted = (function() {

        /**
         * Properties of an IceRestarted.
         * @typedef {Object} UndertoneWeb.IceRestarted.$Properties
         * @property {number} request IceRestarted request
         * @property {string} iceParameters IceRestarted iceParameters
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of an IceRestarted.
         * @memberof UndertoneWeb
         * @interface IIceRestarted
         * @augments UndertoneWeb.IceRestarted.$Properties
         * @deprecated Use UndertoneWeb.IceRestarted.$Properties instead.
         */

        /**
         * Shape of an IceRestarted.
         * @typedef {UndertoneWeb.IceRestarted.$Properties} UndertoneWeb.IceRestarted.$Shape
         */

        /**
         * Constructs a new IceRestarted.
         * @memberof UndertoneWeb
         * @classdesc Represents an IceRestarted.
         * @constructor
         * @param {UndertoneWeb.IceRestarted.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const IceRestarted = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * IceRestarted request.
         * @member {number} request
         * @memberof UndertoneWeb.IceRestarted
         * @instance
         */
        IceRestarted.prototype.request = 0;

        /**
         * IceRestarted iceParameters.
         * @member {string} iceParameters
         * @memberof UndertoneWeb.IceRestarted
         * @instance
         */
        IceRestarted.prototype.iceParameters = "";

        /**
         * Creates a new IceRestarted instance using the specified properties.
         * @function create
         * @memberof UndertoneWeb.IceRestarted
         * @static
         * @param {UndertoneWeb.IceRestarted.$Properties=} [properties] Properties to set
         * @returns {UndertoneWeb.IceRestarted} IceRestarted instance
         * @type {{
         *   (properties: UndertoneWeb.IceRestarted.$Shape): UndertoneWeb.IceRestarted & UndertoneWeb.IceRestarted.$Shape;
         *   (properties?: UndertoneWeb.IceRestarted.$Properties): UndertoneWeb.IceRestarted;
         * }}
         */
        IceRestarted.create = function(properties) {
            return new IceRestarted(properties);
        };

        /**
         * Encodes the specified IceRestarted message. Does not implicitly {@link UndertoneWeb.IceRestarted.verify|verify} messages.
         * @function encode
         * @memberof UndertoneWeb.IceRestarted
         * @static
         * @param {UndertoneWeb.IceRestarted.$Properties} message IceRestarted message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        IceRestarted.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.request);
            writer.uint32(/* id 2, wireType 2 =*/18).string(message.iceParameters);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes an IceRestarted message from the specified reader or buffer.
         * @function decode
         * @memberof UndertoneWeb.IceRestarted
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {UndertoneWeb.IceRestarted & UndertoneWeb.IceRestarted.$Shape} IceRestarted
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        IceRestarted.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.UndertoneWeb.IceRestarted();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        message.request = reader.uint32();
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        message.iceParameters = reader.string();
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            if (!$Object.hasOwnProperty.call(message, "request"))
                throw $util.ProtocolError("missing required 'request'", { instance: message });
            if (!$Object.hasOwnProperty.call(message, "iceParameters"))
                throw $util.ProtocolError("missing required 'iceParameters'", { instance: message });
            return message;
        };

        return IceRestarted;
    })();

    UndertoneWeb.Failure = (function() {

        /**
         * Properties of a Failure.
         * @typedef {Object} UndertoneWeb.Failure.$Properties
         * @property {number} request Failure request
         * @property {string} reason Failure reason
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a Failure.
         * @memberof UndertoneWeb
         * @interface IFailure
         * @augments UndertoneWeb.Failure.$Properties
         * @deprecated Use UndertoneWeb.Failure.$Properties instead.
         */

        /**
         * Shape of a Failure.
         * @typedef {UndertoneWeb.Failure.$Properties} UndertoneWeb.Failure.$Shape
         */

        /**
         * Constructs a new Failure.
         * @memberof UndertoneWeb
         * @classdesc Represents a Failure.
         * @constructor
         * @param {UndertoneWeb.Failure.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const Failure = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Failure request.
         * @member {number} request
         * @memberof UndertoneWeb.Failure
         * @instance
         */
        Failure.prototype.request = 0;

        /**
         * Failure reason.
         * @member {string} reason
         * @memberof UndertoneWeb.Failure
         * @instance
         */
        Failure.prototype.reason = "";

        /**
         * Creates a new Failure instance using the specified properties.
         * @function create
         * @memberof UndertoneWeb.Failure
         * @static
         * @param {UndertoneWeb.Failure.$Properties=} [properties] Properties to set
         * @returns {UndertoneWeb.Failure} Failure instance
         * @type {{
         *   (properties: UndertoneWeb.Failure.$Shape): UndertoneWeb.Failure & UndertoneWeb.Failure.$Shape;
         *   (properties?: UndertoneWeb.Failure.$Properties): UndertoneWeb.Failure;
         * }}
         */
        Failure.create = function(properties) {
            return new Failure(properties);
        };

        /**
         * Encodes the specified Failure message. Does not implicitly {@link UndertoneWeb.Failure.verify|verify} messages.
         * @function encode
         * @memberof UndertoneWeb.Failure
         * @static
         * @param {UndertoneWeb.Failure.$Properties} message Failure message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Failure.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.request);
            writer.uint32(/* id 2, wireType 2 =*/18).string(message.reason);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a Failure message from the specified reader or buffer.
         * @function decode
         * @memberof UndertoneWeb.Failure
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {UndertoneWeb.Failure & UndertoneWeb.Failure.$Shape} Failure
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Failure.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.UndertoneWeb.Failure();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        message.request = reader.uint32();
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        message.reason = reader.string();
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            if (!$Object.hasOwnProperty.call(message, "request"))
                throw $util.ProtocolError("missing required 'request'", { instance: message });
            if (!$Object.hasOwnProperty.call(message, "reason"))
                throw $util.ProtocolError("missing required 'reason'", { instance: message });
            return message;
        };

        return Failure;
    })();

    UndertoneWeb.Resume = (function() {

        /**
         * Properties of a Resume.
         * @typedef {Object} UndertoneWeb.Resume.$Properties
         * @property {string} token Resume token
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a Resume.
         * @memberof UndertoneWeb
         * @interface IResume
         * @augments UndertoneWeb.Resume.$Properties
         * @deprecated Use UndertoneWeb.Resume.$Properties instead.
         */

        /**
         * Shape of a Resume.
         * @typedef {UndertoneWeb.Resume.$Properties} UndertoneWeb.Resume.$Shape
         */

        /**
         * Constructs a new Resume.
         * @memberof UndertoneWeb
         * @classdesc Represents a Resume.
         * @constructor
         * @param {UndertoneWeb.Resume.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const Resume = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Resume token.
         * @member {string} token
         * @memberof UndertoneWeb.Resume
         * @instance
         */
        Resume.prototype.token = "";

        /**
         * Creates a new Resume instance using the specified properties.
         * @function create
         * @memberof UndertoneWeb.Resume
         * @static
         * @param {UndertoneWeb.Resume.$Properties=} [properties] Properties to set
         * @returns {UndertoneWeb.Resume} Resume instance
         * @type {{
         *   (properties: UndertoneWeb.Resume.$Shape): UndertoneWeb.Resume & UndertoneWeb.Resume.$Shape;
         *   (properties?: UndertoneWeb.Resume.$Properties): UndertoneWeb.Resume;
         * }}
         */
        Resume.create = function(properties) {
            return new Resume(properties);
        };

        /**
         * Encodes the specified Resume message. Does not implicitly {@link UndertoneWeb.Resume.verify|verify} messages.
         * @function encode
         * @memberof UndertoneWeb.Resume
         * @static
         * @param {UndertoneWeb.Resume.$Properties} message Resume message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Resume.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            writer.uint32(/* id 1, wireType 2 =*/10).string(message.token);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a Resume message from the specified reader or buffer.
         * @function decode
         * @memberof UndertoneWeb.Resume
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {UndertoneWeb.Resume & UndertoneWeb.Resume.$Shape} Resume
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Resume.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.UndertoneWeb.Resume();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        message.token = reader.string();
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            if (!$Object.hasOwnProperty.call(message, "token"))
                throw $util.ProtocolError("missing required 'token'", { instance: message });
            return message;
        };

        return Resume;
    })();

    return UndertoneWeb;
})();

export {
  $root as default
};
