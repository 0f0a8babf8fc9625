package org.zhengxin.intake.desk;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhengxin.access.Agency;
import org.zhengxin.catalog.Catalogue;
import org.zhengxin.catalog.Kind;
import org.zhengxin.catalog.Target;
import org.zhengxin.web.Text;

/** The kinds that an agency can send, with their names. */
@Component
class Kinds {
    private final Catalogue catalogue;

    Kinds(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** A kind to choose. */
    record Choice(String code, Text label) {}

    /** Returns the kinds that an agency may send. */
    List<Choice> sentBy(Agency agency) {
        return catalogue.kinds().stream()
                .filter(kind -> kind.target() != Target.ORGANISATION || agency.providesRegistration())
                .map(Kinds::choice)
                .toList();
    }

    /** Returns the kinds of records, whose months can bring nothing. */
    List<Choice> ofRecords() {
        return catalogue.kinds().stream()
                .filter(kind -> kind.target() != Target.ORGANISATION)
                .map(Kinds::choice)
                .toList();
    }

    /** Returns a kind's name, or its code if the catalogue has no such kind any more. */
    Text label(String code) {
        return catalogue.kind(code).map(Kinds::choice).map(Choice::label).orElseGet(() -> Text.of(code, code));
    }

    private static Choice choice(Kind kind) {
        return new Choice(kind.code(), Text.of(kind.label().zh(), kind.label().en()));
    }
}
