package org.firstline.masterdata.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.firstline.masterdata.Entry;
import org.jspecify.annotations.Nullable;

@Schema(name = "MasterDataEntry")
record EntryJson(
        String code,
        @Nullable String parent,
        String nameEn,
        String nameNl,
        int place,
        @Nullable Instant retiredAt) {

    static EntryJson of(Entry entry) {
        return new EntryJson(
                entry.code(), entry.parent(), entry.nameEn(), entry.nameNl(), entry.place(), entry.retiredAt());
    }
}
