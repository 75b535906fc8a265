// SPDX-License-Identifier: Apache-2.0

package import Hummingbird

/// What is known about one request while it is answered.
package struct AppContext: RequestContext {
    package var coreContext: CoreRequestContextStorage

    package init(source: ApplicationRequestContextSource) {
        self.coreContext = .init(source: source)
    }
}
