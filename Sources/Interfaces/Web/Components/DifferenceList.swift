// SPDX-License-Identifier: Apache-2.0

import HTML
import Localization
import Messages

/// The parts of something that an import changes, each with what it said and says.
struct DifferenceList: Component {
    let differences: [DifferenceWords]

    @MarkupBuilder var body: some Markup {
        for difference in differences {
            p {
                "\(difference.part): "
                bdi { difference.before }
                " → "
                bdi { difference.after }
            }
        }
    }
}
