// SPDX-License-Identifier: Apache-2.0
#ifndef VIDIMUS_CZIP_H
#define VIDIMUS_CZIP_H
#include <zip.h>
#endif
