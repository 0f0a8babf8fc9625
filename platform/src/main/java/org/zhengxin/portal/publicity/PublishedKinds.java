package org.zhengxin.portal.publicity;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.zhengxin.catalog.Catalogue;
import org.zhengxin.catalog.Channel;
import org.zhengxin.catalog.Kind;
import org.zhengxin.catalog.Nature;
import org.zhengxin.catalog.Target;
import org.zhengxin.web.ProblemException;
import org.zhengxin.web.SearchEngines;
import org.zhengxin.web.Text;

/** The kinds of which the public may see lists (公示类别). */
@Component
class PublishedKinds implements SearchEngines {
    private final Catalogue catalogue;

    PublishedKinds(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    List<Kind> all() {
        return catalogue.kinds().stream().filter(PublishedKinds::isPublished).toList();
    }

    /** Returns a kind, or throws {@code KIND_NOT_FOUND}. */
    Kind kind(@Nullable String code) {
        return find(code).orElseThrow(PublishedKinds::notFound);
    }

    /** Returns a kind whose list may be carried away; an adverse one may only be looked at, where it ends on its day. */
    Kind open(@Nullable String code) {
        return find(code).filter(kind -> kind.nature() != Nature.ADVERSE).orElseThrow(PublishedKinds::notFound);
    }

    /** Lists of permits may be found by search engines; what is adverse, or mixed with it, not. */
    boolean indexable(@Nullable String code) {
        return find(code).filter(Kind::grantsLicences).isPresent();
    }

    @Override
    public List<String> pages() {
        return all().stream()
                .filter(Kind::grantsLicences)
                .map(kind -> "/publicity?kind=" + kind.code())
                .toList();
    }

    private Optional<Kind> find(@Nullable String code) {
        return all().stream().filter(kind -> kind.code().equals(code)).findFirst();
    }

    private static ProblemException notFound() {
        return new ProblemException(
                "KIND_NOT_FOUND",
                HttpStatus.NOT_FOUND,
                Text.of("目录中没有这类公示信息。", "The catalogue has no such published kind."));
    }

    private static boolean isPublished(Kind kind) {
        return kind.target() == Target.RECORD
                && kind.publicationBasis() != null
                && kind.publication().channels().containsKey(Channel.PUBLIC);
    }
}
