// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
package import Hummingbird
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

    package func add<Context: RequestContext>(to router: some RouterMethods<Context>) {
        router.get("/") { request, _ in
            page(request) { HomePage(setting: $0, samples: samples($0.wording)) }
        }
        router.get("/about") { request, _ in
            page(request) { AboutPage(setting: $0, megabytes: services.maximumMegabytes) }
        }
        router.get("/verify") { request, _ in try await showVerify(request) }
        router.post("/verify") { request, _ in try await verify(request) }
        router.get("/award") { request, _ in
            page(request) { AwardPage(setting: $0, examples: examples($0.wording)) }
        }
        router.post("/award/preview") { request, _ in try await previewAward(request) }
        router.post("/award/seal") { request, _ in try await seal(request) }
        // A reload or a link of the language switch must not end in a dead end.
        router.get("/award/preview") { _, _ in Response.redirect(to: "/award", type: .normal) }
        router.get("/award/seal") { _, _ in Response.redirect(to: "/award", type: .normal) }
        router.get("/award/files/{token}") { request, context in
            archive(request, token: context.parameters.get("token"))
        }
        router.get("/award/examples/{name}") { request, context in
            try example(name: context.parameters.get("name"))
        }
        router.get("/providers") { request, _ in try await showProviders(request) }
        router.get("/providers.csv") { request, _ in try await providersCSV(request) }
        router.get("/providers/{id}") { request, context in
            try await showProvider(request, id: context.parameters.get("id"))
        }
        router.get("/assets/**") { request, context in
            try asset(name: context.parameters.getCatchAll().joined(separator: "/"), request)
        }
    }

    /// Draws a page in the reader's language, and remembers a language that was just chosen.
    func page(
        _ request: Request, status: HTTPResponse.Status = .ok, chosen: String? = nil, isPrivate: Bool = false,
        _ make: (PageSetting) -> some Page
    ) -> Response {
        let language = ReaderLanguage.of(request, chosen: chosen)
        let setting = PageSetting(
            wording: Wording(language), assets: assets, address: addressWithoutLanguage(request))
        let bytes = make(setting).render()
        var headers: HTTPFields = [
            .contentType: "text/html; charset=utf-8", .contentLanguage: language.code,
            .vary: "Accept-Language, Cookie", .cacheControl: isPrivate ? "no-store" : "private, no-cache",
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
