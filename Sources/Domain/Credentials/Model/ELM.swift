// SPDX-License-Identifier: Apache-2.0

/// The European Learning Model 3.2, read: typed views of the nodes of a credential.
///
/// A view costs nothing until a property is asked for; it then looks the member up in the bytes that arrived. Every
/// property may be one value or many, and a node that is repeated or merely named resolves to all that is said of it.
/// Names are those of the model, in the singular as its JSON terms are; lists have plural names.
package enum ELM {}
