// SPDX-License-Identifier: Apache-2.0

package import API
package import HTTPTypes
package import Hummingbird

extension WebRoutes {
    /// The page for an error that has none of its own.
    package func errorPage(
        _ request: Request, _ context: AppContext, _ status: HTTPResponse.Status
    ) -> Response {
        page(request, context, status: status) {
            ErrorPage(
                setting: $0, kind: context.caller.isRefused(status) ? .forbidden : ErrorPage.Kind(status: status.code),
                code: String(status.code),
                megabytes: services.maximumMegabytes)
        }
    }
}

extension Caller {
    /// Whether a refusal is for lack of a right; one for somebody who has not signed in is for the site that sent them.
    fileprivate func isRefused(_ status: HTTPResponse.Status) -> Bool { status == .forbidden && recognised != nil }
}
