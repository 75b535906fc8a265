// SPDX-License-Identifier: Apache-2.0

import JSONTree

extension CredentialGraph {
    /// Visits every node that is reached from the credential by members the contexts know, each once, outermost first.
    func forEachNode(_ tables: ELMTables, _ visit: (CredentialNode) -> Void) {
        var waiting: [JSONNode] = [root]
        var visited: Set<String> = []
        var next = 0
        while next < waiting.count {
            let place = waiting[next]
            next += 1
            guard let node = node(place) else { continue }
            if let id = node.id, !visited.insert(id).inserted { continue }
            visit(node)
            let types = node.types
            for statement in node.statements {
                for (name, value) in statement.members {
                    guard let term = tables.terms[name], term.kind == .node,
                        term.confinedTo.map(types.contains) ?? true
                    else { continue }
                    if value.kind == .array { waiting += value.elements } else { waiting.append(value) }
                }
            }
        }
    }
}
