package org.zhengxin.opendata.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengxin.opendata.bulk.Column;
import org.zhengxin.opendata.bulk.Day;
import org.zhengxin.opendata.bulk.MadeFile;
import org.zhengxin.opendata.bulk.MadeSet;
import org.zhengxin.web.Text;

/**
 * What the day's files are (清单).
 *
 * @param day in Shanghai, for which they hold
 * @param validUntil the midnight after which they hold no more
 * @param terms what whoever takes a copy agrees to
 * @param licence address of the city's licence, if it names one
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record Manifest(
        LocalDate day,
        OffsetDateTime validUntil,
        Text terms,
        @Nullable String licence,
        List<Entry> datasets) {
    static final Text TERMS = Text.of(
            "数据仅在所标日期当日有效。使用者应当每日以新文件替换旧文件，不得继续公布文件中已不再出现的信息，不得用于查询或者评价自然人。",
            "The data hold on the day that they name and no longer. Replace your copy by the new files every day, do not go"
                    + " on publishing what is no longer in them, and do not use them to look up or rate natural persons.");

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    /**
     * A dataset.
     *
     * @param asOf the moment at which all rows stood so
     */
    record Entry(String name, Text label, long rows, Instant asOf, List<File> files, List<Column> columns) {}

    /**
     * A file, compressed with gzip, UTF-8.
     *
     * @param path relative to the site
     * @param bytes of the compressed file
     * @param sha256 of the compressed file
     */
    record File(String name, String path, String format, long bytes, String sha256) {}

    static Manifest of(Day day, String licence) {
        return new Manifest(
                day.day(),
                day.day().plusDays(1).atStartOfDay(SHANGHAI).toOffsetDateTime(),
                TERMS,
                licence.isEmpty() ? null : licence,
                day.sets().stream().map(Manifest::entry).toList());
    }

    private static Entry entry(MadeSet set) {
        return new Entry(
                set.name(),
                set.label(),
                set.rows(),
                set.asOf(),
                set.files().stream().map(Manifest::file).toList(),
                set.columns());
    }

    private static File file(MadeFile file) {
        return new File(file.name(), "/open-data/" + file.name(), file.format(), file.bytes(), file.sha256());
    }
}
