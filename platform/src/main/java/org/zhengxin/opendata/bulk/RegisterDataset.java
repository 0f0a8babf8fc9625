package org.zhengxin.opendata.bulk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhengxin.organisation.RegisterExport;
import org.zhengxin.record.PublicExport.Mark;
import org.zhengxin.web.Text;

/** The register of organisations (主体登记). */
record RegisterDataset(RegisterExport register, Clock clock) implements Dataset {
    private static final Mark NEVER = new Mark(0, 0);

    private static final List<Column> COLUMNS = List.of(
            Column.of("code", "统一社会信用代码", "code", "code"),
            Column.of("name", "主体名称", "name", "text"),
            Column.of("formerNames", "曾用名", "former names", "text"),
            Column.of("kind", "主体类型", "kind", "text"),
            Column.of("status", "登记状态", "status", "text"),
            Column.of("establishedOn", "成立日期", "established on", "date"),
            Column.of("registrar", "登记机关", "registrar", "text"),
            Column.of("region", "行政区划代码", "region", "code"),
            Column.of("industry", "行业代码", "industry", "code"),
            Column.of("registrationNumber", "注册号", "registration number", "code"),
            Column.of("updated", "更新时间", "updated", "date-time"));

    @Override
    public String name() {
        return "organisations";
    }

    @Override
    public Text label() {
        return Text.of("主体登记", "Register of organisations");
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public Source write(LocalDate day, Rows rows) {
        Instant asOf = clock.instant();
        register.each(line -> rows.add(cells(line)));
        return new Source(asOf, NEVER);
    }

    /** What is registered has no last public day; a change stands in the next day's file. */
    @Override
    public Mark mark(LocalDate day, Mark known) {
        return known;
    }

    private static @Nullable String[] cells(RegisterExport.Line line) {
        return new @Nullable String[] {
            line.code(),
            line.name(),
            line.formerNames().isEmpty() ? null : String.join("；", line.formerNames()),
            line.kind(),
            line.status(),
            Objects.toString(line.establishedOn(), null),
            line.registrar(),
            line.region(),
            line.industry(),
            line.registrationNumber(),
            line.updated().toInstant().toString()
        };
    }
}
