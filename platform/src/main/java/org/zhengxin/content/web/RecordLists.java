package org.zhengxin.content.web;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhengxin.catalog.Catalogue;
import org.zhengxin.catalog.Channel;
import org.zhengxin.catalog.Kind;
import org.zhengxin.catalog.Target;
import org.zhengxin.content.library.District;
import org.zhengxin.web.Text;

/** Which lists of records a district shows (公示列表): of the kinds that it names, those that the catalogue publishes. */
@Component
class RecordLists {

    private final Catalogue catalogue;

    RecordLists(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    List<RecordList> of(District district) {
        return district.records().stream()
                .flatMap(code -> find(district, code).stream())
                .toList();
    }

    Optional<RecordList> find(District district, String code) {
        return catalogue
                .kind(code)
                .filter(kind -> district.records().contains(code))
                .filter(RecordLists::isPublished)
                .map(kind -> new RecordList(code, text(kind.label()), text(kind.description())));
    }

    private static boolean isPublished(Kind kind) {
        return kind.target() == Target.RECORD
                && kind.publicationBasis() != null
                && kind.publication().channels().containsKey(Channel.PUBLIC);
    }

    private static Text text(org.zhengxin.catalog.Text text) {
        return Text.of(text.zh(), text.en());
    }
}
