// SPDX-License-Identifier: Apache-2.0

import JAdES

/// Self-issued certificates made with openssl req, as base64 of their DER.
enum OddCertificate: String, CaseIterable {
    /// An RSA key of 1024 bits.
    case shortRSA = """
        MIIB/DCCAWWgAwIBAgIUTlQcxHAus+ZkB5NJfxgBSXQcA0EwDQYJKoZIhvcNAQELBQAwEDEOMAwGA1UEAwwFc2hvcnQwHhcNMjYx\
        MTI0MDI0MTQ1WhcNMzYxMTIxMDI0MTQ1WjAQMQ4wDAYDVQQDDAVzaG9ydDCBnzANBgkqhkiG9w0BAQEFAAOBjQAwgYkCgYEA8S07\
        LTCrcHyP2Qn/W0VX7DTlLs2J+8SMrMiwj270Xm1EDw/AWDbWED8nCjW/dwuXsPVetS3gJNnac7joUeAxnSKPQ/7tnzbAupiBPO+S\
        vFOy/gF0WaAmK8Ez+9P3hyxKB+6/B+bENn+5JgeckW/+9h3gRxqIVnEGU1eBrCG2U6kCAwEAAaNTMFEwHQYDVR0OBBYEFMo+g801\
        eum0zlQTVl0WPmGO4b9fMB8GA1UdIwQYMBaAFMo+g801eum0zlQTVl0WPmGO4b9fMA8GA1UdEwEB/wQFMAMBAf8wDQYJKoZIhvcN\
        AQELBQADgYEAMjF5BhfFnnlP5UEpcopUk15GhbZGtEJ70hObplGN4F7hnbQqPa6Mmitm/zwmXLpzb8mjhK2x7QcvOYPbkZWCdXjp\
        Vn/khJl2vUbHWbT6Pe1jPzJuWDKkNGWQh8KhwyftpcUtLhobN+REuzOQ94Xmea/jKMzLXu4C1harSn0yV1s=
        """
    /// An RSA key of 2048 bits, the certificate signed with RSASSA-PSS.
    case signedWithPSS = """
        MIIDZTCCAhmgAwIBAgIUBgzw3Jx1eKtzZkAUi9gBxBTcIHUwQQYJKoZIhvcNAQEKMDSgDzANBglghkgBZQMEAgEFAKEcMBoGCSqG\
        SIb3DQEBCDANBglghkgBZQMEAgEFAKIDAgEgMA4xDDAKBgNVBAMMA3BzczAeFw0yNjExMjQwMjQxNDVaFw0zNjExMjEwMjQxNDVa\
        MA4xDDAKBgNVBAMMA3BzczCCASIwDQYJKoZIhvcNAQEBBQADggEPADCCAQoCggEBAORNIWcX+6GpQIR6EyHG6ASxR/aZuC8zQjf2\
        rdjqFLbIi62nuwVWj3FfkZlJ7N1XNH/p6wnJRgyyRhvWEBCZsWuSzrB+jICyinfIPtkzklenyjFzQGUTNGcIDjSPKytA6m4TJrY0\
        jr32pPIgPtz9FF/we2t0dPS8edORnTsEAW5Z2XO5LPYFZu0icuqHn4IXiHUZiZwTK2vFzXWK/L6sL6fBfAp6sXY/JOUe07upyhK6\
        9h912AhMYNJLP/E5Rm83jeAGbCXUXpze9TbKq2bmvmhylQtBBs8T5WeAD6CODw9dIRN9nQXuXVmyRe7OkhE2LjRrkXWeLb+T68ai\
        6ZPZ7tkCAwEAAaNTMFEwHQYDVR0OBBYEFPkdYiwsJbzSuF5cCvI7klpAReAnMB8GA1UdIwQYMBaAFPkdYiwsJbzSuF5cCvI7klpA\
        ReAnMA8GA1UdEwEB/wQFMAMBAf8wQQYJKoZIhvcNAQEKMDSgDzANBglghkgBZQMEAgEFAKEcMBoGCSqGSIb3DQEBCDANBglghkgB\
        ZQMEAgEFAKIDAgEgA4IBAQCE0vi1CAMA+Qj8DtWC5SLjkvewHKKVsQwZQB6YZLrBYvXzPbSxnaqiqIPYXys0+r2AjjILGdNpKuhJ\
        BHbzyMTzat8x2FXq0OllkGdMhVobXo7QEiH2v88VIt/lLfwndCHcD7bW4UiZ0+T99cm7WI/9kBZ7783aQqz9GOC1y2aiOzL7zh8R\
        e77AWEBftkGNnzuggaGLh1m7oQ3dGEEp9E0BRu1t7pGxAIuqSGKU5Vc9PuI5J4+LL+KcTLLgjNG+Lf53PrxwdDbrUYf7tbltygmF\
        UZIDHsa/SO1pMPwghRO89MGf54RuMoc9eYdWOGdKnlsiylBx67xcrs/ioPH8qPA0
        """
    /// A key on the curve brainpoolP256r1.
    case brainpool = """
        MIIBcDCCARagAwIBAgIUOqKzU0naTL0QcfdwqEpp8UPohjkwCgYIKoZIzj0EAwIwDTELMAkGA1UEAwwCYnAwHhcNMjYxMTI0MDI0\
        MTQ1WhcNMzYxMTIxMDI0MTQ1WjANMQswCQYDVQQDDAJicDBaMBQGByqGSM49AgEGCSskAwMCCAEBBwNCAARY0rZaj2huzfzKJ0TN\
        OisBIYD93hX2x1LxQFECfzC2CUMhiX6vxaGu6ieyVtw0tDq0k2bztlxXFPHmeQ3ghV5ho1MwUTAdBgNVHQ4EFgQUoAm35CN9Y+Y/\
        oglmGxKL0eRjSa4wHwYDVR0jBBgwFoAUoAm35CN9Y+Y/oglmGxKL0eRjSa4wDwYDVR0TAQH/BAUwAwEB/zAKBggqhkjOPQQDAgNI\
        ADBFAiEAgwfRarV9VPf2TYQ2367ix+ox1TbzxEHCzhKru8PugroCICUyl2mo4VRLB3mc1Ukj2XxD9ECMlXt+QWCZgJFkwjDf
        """
    /// A key for Ed25519.
    case ed25519 = """
        MIIBLjCB4aADAgECAhQBIXh/yIbMNJJ3w+c58EJF7jrODjAFBgMrZXAwDTELMAkGA1UEAwwCZWQwHhcNMjYxMTI0MDI0MTQ1WhcN\
        MzYxMTIxMDI0MTQ1WjANMQswCQYDVQQDDAJlZDAqMAUGAytlcAMhAA8OUX5OakplKs+GdR1Shfw4rS8xovCUFjqlNcC26Pheo1Mw\
        UTAdBgNVHQ4EFgQUsYitpdnEeAJScokbq4V/nL5yIjswHwYDVR0jBBgwFoAUsYitpdnEeAJScokbq4V/nL5yIjswDwYDVR0TAQH/\
        BAUwAwEB/zAFBgMrZXADQQCvs+H9f4ScQJKqj1bzh0QDY5gQlRfsRq5fv0vY4upU4WWrhIitshQkdpfWfJiAVUtwj6IqO8OykvIJ\
        dlF8OjUH
        """

    /// What the check says about a seal under it.
    var code: SealCode {
        switch self {
        case .shortRSA: .keyTooShort
        case .signedWithPSS: .certificateUnsupported
        case .brainpool, .ed25519: .keyUnsupported
        }
    }
}
