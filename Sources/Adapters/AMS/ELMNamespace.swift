// SPDX-License-Identifier: Apache-2.0

/// Where the terms of the European Learning Model and of the vocabularies it builds on live.
///
/// Accreditations are written in the namespace of version 3.3, which the Qualification Dataset Register asks for since
/// January 2026; 3.0 to 3.2 used another.
enum ELMNamespace {
    /// The prefixes that a written document declares, in its order.
    static let prefixes: [(name: String, iri: String)] = [
        ("elm", "http://data.europa.eu/snb/model/ontology/"), ("dc", "http://purl.org/dc/terms/"),
        ("adms", "http://www.w3.org/ns/adms#"), ("skos", "http://www.w3.org/2004/02/skos/core#"),
        ("rov", "http://www.w3.org/ns/regorg#"), ("xsd", "http://www.w3.org/2001/XMLSchema#"),
    ]
}
