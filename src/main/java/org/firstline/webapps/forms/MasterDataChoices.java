package org.firstline.webapps.forms;

import java.util.List;
import org.firstline.engine.DeskLanguage;
import org.firstline.masterdata.Kind;
import org.firstline.masterdata.MasterData;

/** Entries that are offered, named in the desk's language. */
final class MasterDataChoices implements Choices {

    private final Kind kind;
    private final MasterData masterData;
    private final DeskLanguage desk;

    MasterDataChoices(Kind kind, MasterData masterData, DeskLanguage desk) {
        this.kind = kind;
        this.masterData = masterData;
        this.desk = desk;
    }

    @Override
    public String name() {
        return kind.path();
    }

    @Override
    public List<Choice> offered() {
        return masterData.offered(kind).stream()
                .map(entry -> new Choice(entry.code(), entry.name(desk.language())))
                .toList();
    }
}
