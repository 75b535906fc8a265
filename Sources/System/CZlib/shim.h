// SPDX-License-Identifier: Apache-2.0
#ifndef VIDIMUS_CZLIB_H
#define VIDIMUS_CZLIB_H
#include <zlib.h>
#endif
