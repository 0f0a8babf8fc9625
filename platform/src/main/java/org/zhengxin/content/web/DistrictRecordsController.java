package org.zhengxin.content.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.zhengxin.content.library.District;
import org.zhengxin.content.library.Shelves;
import org.zhengxin.record.ListQuery;
import org.zhengxin.record.PublicList;
import org.zhengxin.record.RecordReader.Place;
import org.zhengxin.web.Cursor;
import org.zhengxin.web.Limit;
import org.zhengxin.web.Pages;
import org.zhengxin.web.ProblemException;
import org.zhengxin.web.SearchEngines;
import org.zhengxin.web.Text;

/** The public records about a district's organisations (区县信用公示). Not for search engines: they name organisations. */
@Controller
class DistrictRecordsController {

    private final Shelves shelves;
    private final RecordLists lists;
    private final PublicList records;
    private final Pages pages;

    DistrictRecordsController(Shelves shelves, RecordLists lists, PublicList records, Pages pages) {
        this.shelves = shelves;
        this.lists = lists;
        this.records = records;
        this.pages = pages;
    }

    @GetMapping("/districts/{slug}/records/{kind}")
    View records(
            @PathVariable("slug") String slug,
            @PathVariable("kind") String kind,
            @RequestParam(name = "after", required = false) @Nullable String after,
            HttpServletResponse response) {
        SearchEngines.keepAway(response);
        District district = shelves.district(slug).orElseThrow(ContentProblems::district);
        RecordList list = lists.find(district, kind).orElseThrow(DistrictRecordsController::unknown);
        ListQuery query = new ListQuery(list.kind(), null, null, null, district.regions());
        PublicList.Page found = records.page(query, read(after), Limit.DEFAULT);
        return pages.page(
                "content/web/records.jte",
                new DistrictRecordsPage(district, list, found.lines(), next(district, list, found.next())));
    }

    private static @Nullable String next(District district, RecordList list, @Nullable Place place) {
        if (place == null) {
            return null;
        }
        String cursor = Cursor.of(place.decidedOn().toString(), place.recordId().toString())
                .encoded();
        return "/districts/" + district.slug() + "/records/" + list.kind() + "?after=" + cursor;
    }

    private static @Nullable Place read(@Nullable String encoded) {
        return Cursor.read(encoded, 2).map(DistrictRecordsController::place).orElse(null);
    }

    private static Place place(Cursor cursor) {
        try {
            return new Place(LocalDate.parse(cursor.part(0)), UUID.fromString(cursor.part(1)));
        } catch (DateTimeException | IllegalArgumentException malformed) {
            throw Cursor.bad();
        }
    }

    private static ProblemException unknown() {
        return new ProblemException(
                "KIND_NOT_FOUND",
                HttpStatus.NOT_FOUND,
                Text.of("目录中没有这类公示信息。", "The catalogue has no such published kind."));
    }
}
