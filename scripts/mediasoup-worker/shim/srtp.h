// The part of the libsrtp 3.0 (beta) API that mediasoup-worker uses, written on
// top of libsrtp 2.x (Debian: libsrtp2-dev).
//
// What differs between both:
// - 3.x: srtp_policy_t is an opaque handle with setters; 2.x: a plain struct.
// - 3.x: (un)protect read from one buffer and write to another one of a given
//   capacity; 2.x: they work in place on a buffer of implied capacity.
// The overloads below have other parameter lists (and C++ linkage), so they do
// not collide with the 2.x functions of the same name.
#pragma once

#define srtp_policy_t srtp2_policy_t
#include <srtp2/srtp.h>
#undef srtp_policy_t

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <new>

// Error codes that only 3.x has. Macros, in case some 2.x release gets them.
#define srtp_err_status_buffer_small (static_cast<srtp_err_status_t>(28))
#define srtp_err_status_cryptex_err (static_cast<srtp_err_status_t>(29))

namespace srtp_compat
{
  struct Policy
  {
    srtp2_policy_t policy{};
    // Master key followed by master salt, as 2.x wants them.
    unsigned char key[SRTP_MAX_KEY_LEN]{};

    ~Policy()
    {
      // Do not leave key material behind (and do not let the compiler drop it).
      volatile unsigned char* p = this->key;

      for (size_t i = 0; i < sizeof(this->key); ++i)
      {
        p[i] = 0;
      }
    }
  };

  // RTP: tag and MKI. RTCP: those plus the 32 bits "E + SRTCP index" word.
  constexpr size_t RtpTrailer  = SRTP_MAX_TRAILER_LEN;
  constexpr size_t RtcpTrailer = SRTP_MAX_TRAILER_LEN + 4;
  constexpr size_t MaxLen      = 65536;

  using InPlaceFn = srtp_err_status_t (*)(srtp_t, void*, int*);

  inline srtp_err_status_t Run(
    InPlaceFn fn, srtp_t ctx, const uint8_t* in, size_t inLen, uint8_t* out, size_t* outLen, size_t trailer)
  {
    if (inLen > MaxLen)
    {
      return srtp_err_status_bad_param;
    }

    if (inLen + trailer > *outLen)
    {
      return srtp_err_status_buffer_small;
    }

    if (out != in)
    {
      std::memmove(out, in, inLen);
    }

    int len                     = static_cast<int>(inLen);
    const srtp_err_status_t err = fn(ctx, out, &len);

    if (err == srtp_err_status_ok)
    {
      *outLen = static_cast<size_t>(len);
    }

    return err;
  }
} // namespace srtp_compat

using srtp_policy_t = srtp_compat::Policy*;

inline srtp_err_status_t srtp_policy_create(srtp_policy_t* policy)
{
  *policy = new (std::nothrow) srtp_compat::Policy();

  return *policy ? srtp_err_status_ok : srtp_err_status_alloc_fail;
}

inline void srtp_policy_destroy(srtp_policy_t policy)
{
  delete policy;
}

inline srtp_err_status_t srtp_policy_set_ssrc(srtp_policy_t policy, srtp_ssrc_t ssrc)
{
  policy->policy.ssrc = ssrc;

  return srtp_err_status_ok;
}

inline srtp_err_status_t srtp_policy_set_profile(srtp_policy_t policy, srtp_profile_t profile)
{
  const srtp_err_status_t err =
    srtp_crypto_policy_set_from_profile_for_rtp(&policy->policy.rtp, profile);

  if (err != srtp_err_status_ok)
  {
    return err;
  }

  return srtp_crypto_policy_set_from_profile_for_rtcp(&policy->policy.rtcp, profile);
}

inline srtp_err_status_t srtp_policy_add_key(
  srtp_policy_t policy,
  const uint8_t* key,
  size_t keyLen,
  const uint8_t* salt,
  size_t saltLen,
  const uint8_t* mki,
  size_t mkiLen)
{
  // MKI and several master keys are not supported here (mediasoup uses neither).
  if (mki != nullptr || mkiLen != 0 || policy->policy.key != nullptr)
  {
    return srtp_err_status_bad_param;
  }

  if (keyLen > sizeof(policy->key) || saltLen > sizeof(policy->key) - keyLen)
  {
    return srtp_err_status_bad_param;
  }

  std::memcpy(policy->key, key, keyLen);
  std::memcpy(policy->key + keyLen, salt, saltLen);
  policy->policy.key = policy->key;

  return srtp_err_status_ok;
}

inline srtp_err_status_t srtp_policy_set_allow_repeat_tx(srtp_policy_t policy, bool allow)
{
  policy->policy.allow_repeat_tx = allow ? 1 : 0;

  return srtp_err_status_ok;
}

inline srtp_err_status_t srtp_policy_set_window_size(srtp_policy_t policy, size_t windowSize)
{
  policy->policy.window_size = static_cast<unsigned long>(windowSize);

  return srtp_err_status_ok;
}

inline srtp_err_status_t srtp_create(srtp_t* session, srtp_policy_t policy)
{
  if (policy == nullptr || policy->policy.key == nullptr)
  {
    return srtp_err_status_bad_param;
  }

  // 2.x copies what it needs, so the policy can be destroyed afterwards.
  return srtp_create(session, static_cast<const srtp2_policy_t*>(&policy->policy));
}

// In both versions the SSRC is given in network byte order.
inline srtp_err_status_t srtp_stream_remove(srtp_t session, uint32_t ssrc)
{
  return srtp_remove_stream(session, ssrc);
}

inline srtp_err_status_t srtp_protect(
  srtp_t ctx, const uint8_t* rtp, size_t rtpLen, uint8_t* srtp, size_t* srtpLen, size_t /*mkiIndex*/)
{
  return srtp_compat::Run(
    static_cast<srtp_compat::InPlaceFn>(srtp_protect),
    ctx,
    rtp,
    rtpLen,
    srtp,
    srtpLen,
    srtp_compat::RtpTrailer);
}

inline srtp_err_status_t srtp_unprotect(
  srtp_t ctx, const uint8_t* srtp, size_t srtpLen, uint8_t* rtp, size_t* rtpLen)
{
  return srtp_compat::Run(
    static_cast<srtp_compat::InPlaceFn>(srtp_unprotect), ctx, srtp, srtpLen, rtp, rtpLen, 0);
}

inline srtp_err_status_t srtp_protect_rtcp(
  srtp_t ctx, const uint8_t* rtcp, size_t rtcpLen, uint8_t* srtcp, size_t* srtcpLen, size_t /*mkiIndex*/)
{
  return srtp_compat::Run(
    static_cast<srtp_compat::InPlaceFn>(srtp_protect_rtcp),
    ctx,
    rtcp,
    rtcpLen,
    srtcp,
    srtcpLen,
    srtp_compat::RtcpTrailer);
}

inline srtp_err_status_t srtp_unprotect_rtcp(
  srtp_t ctx, const uint8_t* srtcp, size_t srtcpLen, uint8_t* rtcp, size_t* rtcpLen)
{
  return srtp_compat::Run(
    static_cast<srtp_compat::InPlaceFn>(srtp_unprotect_rtcp), ctx, srtcp, srtcpLen, rtcp, rtcpLen, 0);
}
