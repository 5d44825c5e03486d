// OpenSSL as distributions build it (with kernel TLS) asks every BIO whether it
// does kernel TLS, and allocates no write buffer if the answer is positive.
// mediasoup-worker's BIO callback (onSslBioOut() in DtlsTransport.cpp) turns
// every answer into 1: it means to pass results through, but tests for
// `operationType == BIO_CB_RETURN`, which never holds as that flag comes ORed
// with the operation. With mediasoup's own OpenSSL build (no kernel TLS) this is
// harmless; here it is a null pointer write at the first DTLS handshake. So make
// the callback pass results through.
#pragma once
#include_next <openssl/ssl.h>
#include <cstddef>

namespace openssl_compat
{
  template<BIO_callback_fn_ex Callback>
  long PassResults(
    BIO* bio, int oper, const char* argp, size_t len, int argi, long argl, int ret, size_t* processed)
  {
    const long result = Callback(bio, oper, argp, len, argi, argl, ret, processed);

    return (oper & BIO_CB_RETURN) != 0 ? ret : result;
  }
} // namespace openssl_compat

#define BIO_set_callback_ex(bio, callback) \
  BIO_set_callback_ex(bio, openssl_compat::PassResults<callback>)
