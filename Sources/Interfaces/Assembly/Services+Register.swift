// SPDX-License-Identifier: Apache-2.0

import SQLStores
import Web

extension Services {
    /// What the pages about providers and the register's desk work with.
    var register: RegisterServices {
        RegisterServices(
            quality: evidence, answers: quality, awards: SQLAwardStore(database),
            letters: SQLNoticeLetterStore(database))
    }
}
