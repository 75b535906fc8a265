// SPDX-License-Identifier: Apache-2.0
#ifndef VIDIMUS_COPENSSL_H
#define VIDIMUS_COPENSSL_H
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/pkcs12.h>
#include <openssl/provider.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>
#endif
