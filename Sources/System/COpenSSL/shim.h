// SPDX-License-Identifier: Apache-2.0
#ifndef VIDIMUS_COPENSSL_H
#define VIDIMUS_COPENSSL_H
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/pkcs12.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>
#include <openssl/err.h>
#endif
