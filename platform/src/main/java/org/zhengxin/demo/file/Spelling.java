package org.zhengxin.demo.file;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhengxin.catalog.Column;
import org.zhengxin.catalog.Field;
import org.zhengxin.catalog.Template;
import org.zhengxin.demo.act.Value;
import org.zhengxin.demo.act.Value.Amount;
import org.zhengxin.demo.act.Value.Day;
import org.zhengxin.demo.act.Value.Text;

/** How a sender writes days, amounts and headers (填写习惯). */
enum Spelling {
    ISO_LABELS("uuuu-MM-dd", true),
    SLASH_LABELS("uuuu/MM/dd", true),
    CHINESE_LABELS("uuuu年M月d日", true),
    SLASH_CODES("uuuu/M/d", false),
    DOT_CODES("uuuu.MM.dd", false);

    private final DateTimeFormatter days;
    private final boolean labels;

    Spelling(String days, boolean labels) {
        this.days = DateTimeFormatter.ofPattern(days, Locale.ROOT);
        this.labels = labels;
    }

    String cell(Column column, @Nullable Value value) {
        return switch (value) {
            case null -> "";
            case Text(String text) -> text;
            case Day(LocalDate day) -> days.format(day);
            case Amount(BigDecimal yuan) -> amount(column, yuan).toPlainString();
        };
    }

    /** Returns the Chinese label or the form's own code, if the column has both. */
    String header(Column column) {
        return column.headers().stream()
                .filter(header -> labels == (header.codePointAt(0) > 127))
                .findFirst()
                .orElse(column.headers().getFirst());
    }

    /** Returns the columns that senders use: of several for one field the first. */
    static List<Column> columns(Template template) {
        Set<Field> filled = new HashSet<>();
        return template.columns().stream()
                .filter(column -> column.field() == null || filled.add(column.field()))
                .toList();
    }

    static BigDecimal amount(Column column, BigDecimal yuan) {
        BigDecimal units = switch (column.unit()) {
            case TEN_THOUSAND_YUAN -> yuan.scaleByPowerOfTen(-4);
            case YUAN -> yuan;
            case null -> yuan;
        };
        return units.stripTrailingZeros();
    }
}
