// SPDX-License-Identifier: Apache-2.0

package import API
import HTTPTypes
import Hummingbird
import Localization

/// The pages under their addresses.
package struct WebRoutes: Sendable {
    let services: WebServices
    let assets: AssetStore
    let shelf: ArchiveShelf

    package init(services: WebServices, assets: AssetStore, shelf: ArchiveShelf = ArchiveShelf()) {
        self.services = services
        self.assets = assets
        self.shelf = shelf
    }

    package func add(to routes: inout RouteRegistry) {
        routes.get("/", .everyone) { request, context in
            page(request, context) { HomePage(setting: $0, samples: samples($0.wording)) }
        }
        routes.get("/about", .everyone) { request, context in
            page(request, context) { AboutPage(setting: $0, megabytes: services.maximumMegabytes) }
        }
        routes.get("/verify", .everyone) { try await showVerify($0, $1) }
        routes.form("/verify", .everyone, atMost: largestForm) { try await verify($0, $1, $2) }
        addAwardRoutes(to: &routes)
        addProviderRoutes(to: &routes)
        addTrustedListRoutes(to: &routes)
        addSignInRoutes(to: &routes)
        addIdentityRoutes(to: &routes)
        addAccountRoutes(to: &routes)
        addPeopleRoutes(to: &routes)
        addAuditRoutes(to: &routes)
        addDeskRoutes(to: &routes)
        addAuthorityRoutes(to: &routes)
        addImportRoutes(to: &routes)
        addCycleRoutes(to: &routes)
        addFeedbackRoutes(to: &routes)
        addReviewRoutes(to: &routes)
        addMyProviderRoutes(to: &routes)
        routes.get("/assets/**", .everyone) { request, context in
            try asset(name: context.parameters.getCatchAll().joined(separator: "/"), request)
        }
    }

    private func addAwardRoutes(to routes: inout RouteRegistry) {
        routes.get("/award", .everyone) { request, context in
            page(request, context) { AwardPage(setting: $0, examples: examples($0.wording)) }
        }
        routes.form("/award/preview", .everyone, atMost: largestForm) { try await previewAward($0, $1, $2) }
        // Sealing is open to whoever holds the secret that was printed at start; who has the right needs none.
        routes.form("/award/seal", .everyone, atMost: largestForm) { try await seal($0, $1, $2) }
        // A reload or a link of the language switch must not end in a dead end.
        routes.get("/award/preview", .everyone) { _, _ in Response.redirect(to: "/award", type: .normal) }
        routes.get("/award/seal", .everyone) { _, _ in Response.redirect(to: "/award", type: .normal) }
        routes.get("/award/files/{token}", .everyone) { request, context in
            archive(request, context, token: context.parameters.get("token"))
        }
        routes.get("/award/examples/{name}", .everyone) { _, context in
            try example(name: context.parameters.get("name"))
        }
    }

    /// A file, the fields beside it, and the boundaries between them.
    private var largestForm: Int { services.maximumBytes + (1 << 20) }

    /// Draws a page in the reader's language, and remembers a language that was just chosen.
    func page(
        _ request: Request, _ context: AppContext, status: HTTPResponse.Status = .ok, chosen: String? = nil,
        isPrivate: Bool = false,
        _ make: (PageSetting) -> some Page
    ) -> Response {
        let language = ReaderLanguage.of(request, chosen: chosen)
        let setting = PageSetting(
            wording: Wording(language), assets: assets, address: addressWithoutLanguage(request),
            visitor: Visitor(context.caller))
        let bytes = make(setting).render()
        var headers: HTTPFields = [
            .contentType: "text/html; charset=utf-8", .contentLanguage: language.code,
            .vary: "Accept-Language, Cookie",
            .cacheControl: isPrivate || setting.visitor != nil ? "no-store" : "private, no-cache",
        ]
        if chosen != nil || request.uri.queryParameters[Substring(ReaderLanguage.parameterName)] != nil {
            headers[.setCookie] = ReaderLanguage.cookie(language).description
        }
        return Response(status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }

    func samples(_ wording: Wording) -> [SampleLink] {
        services.samples.compactMap { sample in
            wording.phrase(sample.title).map {
                SampleLink(id: sample.id, title: $0, note: wording.phrase(sample.note))
            }
        }
    }

    func examples(_ wording: Wording) -> [ExampleLink] {
        services.examples.compactMap { example in
            wording.phrase(example.title).map { ExampleLink(name: example.name, title: $0) }
        }
    }

    private func addressWithoutLanguage(_ request: Request) -> String {
        Self.address(path: request.uri.path, query: request.uri.query)
    }

    /// The address of a page on this server, without the choice of its language.
    ///
    /// With more than one slash in front it would be an address on the server that it names.
    package static func address(path: String, query: String?) -> String {
        let path = "/" + path.drop { $0 == "/" || $0 == "\\" }
        let kept = (query ?? "").split(separator: "&").filter { !$0.hasPrefix("\(ReaderLanguage.parameterName)=") }
        return kept.isEmpty ? path : "\(path)?\(kept.joined(separator: "&"))"
    }

    private func asset(name: String, _ request: Request) throws -> Response {
        guard let asset = assets[name] else { throw HTTPError(.notFound) }
        return Response(
            status: .ok,
            headers: [
                .contentType: asset.contentType, .cacheControl: "public, max-age=31536000, immutable",
            ],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: asset.bytes)))
    }

    private func example(name: String?) throws -> Response {
        guard let file = services.examples.first(where: { $0.name == name }) else { throw HTTPError(.notFound) }
        return Response(
            status: .ok,
            headers: [
                .contentType: "text/plain; charset=utf-8", .contentDisposition: "attachment; filename=\"\(file.name)\"",
            ],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: file.bytes)))
    }
}
