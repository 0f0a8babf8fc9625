package org.zhengxin.portal.publicity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.OffsetDateTime;
import javax.xml.stream.XMLStreamException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.zhengxin.catalog.Kind;
import org.zhengxin.portal.file.RecordCard;
import org.zhengxin.portal.file.Words;
import org.zhengxin.web.Language;
import org.zhengxin.web.Limit;
import org.zhengxin.web.Listing;
import org.zhengxin.web.SearchEngines;
import org.zhengxin.web.SiteAddress;

/**
 * Publicity lists to carry away (公示列表订阅与下载): kinds that are not adverse alone, because a copy of an adverse record
 * outlives its last public day.
 */
@Controller
class ListDownloads {
    private static final int IN_FEED = 50;
    private static final int MOST_ROWS = 10_000;

    private final PublishedKinds kinds;
    private final PublicRecords records;
    private final SiteAddress address;
    private final Clock clock;

    ListDownloads(PublishedKinds kinds, PublicRecords records, SiteAddress address, Clock clock) {
        this.kinds = kinds;
        this.records = records;
        this.address = address;
        this.clock = clock;
    }

    @GetMapping("/publicity/feed.atom")
    void feed(PublicityForm form, HttpServletRequest request, HttpServletResponse response)
            throws IOException, XMLStreamException {
        Kind kind = kinds.open(form.kind());
        Language language = Language.of(request);
        Listing<RecordCard> found = records.page(form, kind.code(), null, IN_FEED);
        SearchEngines.keepAway(response);
        response.setContentType("application/atom+xml;charset=UTF-8");
        new AtomFeed(address.of(request, ""), language.locale())
                .write(
                        Words.of(kind.label()).in(language),
                        form.address("/publicity/feed.atom", null),
                        form.address("/publicity", null),
                        found.items(),
                        OffsetDateTime.now(clock),
                        response.getOutputStream());
    }

    /** The latest rows, at most ten thousand; what comes before them is in the daily files. */
    @GetMapping("/publicity/list.csv")
    void table(PublicityForm form, HttpServletResponse response) throws IOException {
        Kind kind = kinds.open(form.kind());
        Listing<RecordCard> page = records.page(form, kind.code(), null, Limit.LARGEST);
        SearchEngines.keepAway(response);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + kind.code() + ".csv\"");
        ListTable table = new ListTable(response.getWriter());
        int rows = 0;
        while (true) {
            page.items().forEach(table::add);
            rows += page.items().size();
            table.flush();
            if (page.next() == null || rows >= MOST_ROWS) {
                return;
            }
            page = records.page(form, kind.code(), page.next(), Limit.LARGEST);
        }
    }
}
