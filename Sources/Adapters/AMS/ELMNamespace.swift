// SPDX-License-Identifier: Apache-2.0

/// Where the terms of the European Learning Model and of the vocabularies it builds on live.
///
/// Accreditations are written in the namespace of version 3.3, which the Qualification Dataset Register asks for since
/// January 2026; 3.0 to 3.2 used another, and both are read.
package enum ELMNamespace {
    /// The ontology of version 3.3.
    static let current = "http://data.europa.eu/snb/model/ontology/"
    /// The ontology of versions 3.0 to 3.2.
    static let earlier = "http://data.europa.eu/snb/model/elm/"
    static let dublinCore = "http://purl.org/dc/terms/"
    static let adms = "http://www.w3.org/ns/adms#"
    static let skos = "http://www.w3.org/2004/02/skos/core#"
    static let locn = "http://www.w3.org/ns/locn#"
    static let foaf = "http://xmlns.com/foaf/0.1/"
    static let rov = "http://www.w3.org/ns/regorg#"
    static let xsd = "http://www.w3.org/2001/XMLSchema#"
}
