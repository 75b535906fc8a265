// SPDX-License-Identifier: Apache-2.0
#include <stddef.h>
#include <stdint.h>

// What libFuzzer offers to programmes that have a main function of their own.
int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*test)(const uint8_t *data, size_t size));
