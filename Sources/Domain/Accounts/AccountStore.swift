// SPDX-License-Identifier: Apache-2.0

/// Everything about accounts that is kept.
package typealias AccountStore = PeopleStore & SessionStore & SignInLinkStore & IdentityStore & TokenStore
