// SPDX-License-Identifier: Apache-2.0
#ifndef VIDIMUS_CCURL_H
#define VIDIMUS_CCURL_H
#include <arpa/inet.h>
#include <curl/curl.h>
#include <netinet/in.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

// libcurl sets options through functions with variable arguments, which Swift cannot call: one shim for each type.
static inline CURLcode vidimus_curl_set_number(CURL *handle, CURLoption option, long value) {
    return curl_easy_setopt(handle, option, value);
}
static inline CURLcode vidimus_curl_set_text(CURL *handle, CURLoption option, const char *value) {
    return curl_easy_setopt(handle, option, value);
}
static inline CURLcode vidimus_curl_set_pointer(CURL *handle, CURLoption option, void *value) {
    return curl_easy_setopt(handle, option, value);
}
static inline CURLcode vidimus_curl_set_list(CURL *handle, CURLoption option, struct curl_slist *value) {
    return curl_easy_setopt(handle, option, value);
}
static inline CURLcode vidimus_curl_set_receiver(CURL *handle, curl_write_callback value) {
    return curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, value);
}
static inline CURLcode vidimus_curl_set_opener(CURL *handle, curl_opensocket_callback value) {
    return curl_easy_setopt(handle, CURLOPT_OPENSOCKETFUNCTION, value);
}
static inline CURLcode vidimus_curl_get_number(CURL *handle, CURLINFO info, long *value) {
    return curl_easy_getinfo(handle, info, value);
}
static inline CURLcode vidimus_curl_get_text(CURL *handle, CURLINFO info, char **value) {
    return curl_easy_getinfo(handle, info, value);
}
// The address that is about to be connected to: 4 or 16 bytes in network order, 0 for another family. The structure
// that libcurl hands out goes on behind its last member, which only C can follow.
static inline int vidimus_curl_address(const struct curl_sockaddr *target, unsigned char *bytes) {
    if (target->family == AF_INET) {
        const struct sockaddr_in *address = (const struct sockaddr_in *)(const void *)&target->addr;
        memcpy(bytes, &address->sin_addr, 4);
        return 4;
    }
    if (target->family == AF_INET6) {
        const struct sockaddr_in6 *address = (const struct sockaddr_in6 *)(const void *)&target->addr;
        memcpy(bytes, &address->sin6_addr, 16);
        return 16;
    }
    return 0;
}
static inline curl_socket_t vidimus_curl_open(const struct curl_sockaddr *target) {
    return socket(target->family, target->socktype | SOCK_CLOEXEC, target->protocol);
}
static inline CURLcode vidimus_curl_start(void) { return curl_global_init(CURL_GLOBAL_DEFAULT); }
#endif
