package org.zhengxin.opendata.bulk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhengxin.catalog.Channel;
import org.zhengxin.catalog.Field;
import org.zhengxin.catalog.FieldRole;
import org.zhengxin.catalog.Kind;
import org.zhengxin.foundation.json.CanonicalJson;
import org.zhengxin.record.PublicExport;
import org.zhengxin.record.PublicExport.Mark;
import org.zhengxin.record.PublicList;
import org.zhengxin.record.RecordView;
import org.zhengxin.web.Text;

/** The public records of one kind that is not adverse (某类公示信息). */
final class RecordDataset implements Dataset {
    private static final List<Column> COMMON = List.of(
            Column.of("code", "统一社会信用代码", "code", "code"),
            Column.of("name", "主体名称", "name", "text"),
            Column.of("record", "记录", "record", "code"),
            Column.of("version", "版本", "version", "integer"),
            Column.of("documentNumber", "文书号", "document number", "text"),
            Column.of("authority", "决定机关", "authority", "text"),
            Column.of("decidedOn", "决定日期", "decided on", "date"),
            Column.of("validFrom", "有效期自", "valid from", "date"),
            Column.of("validUntil", "有效期至", "valid until", "date"),
            Column.of("publicUntil", "公示至", "public until", "date"));

    /** What the common columns say already, and what is about people. */
    private static final Set<FieldRole> LEFT_OUT = EnumSet.of(
            FieldRole.SUBJECT_NAME,
            FieldRole.SUBJECT_CODE,
            FieldRole.PERSON,
            FieldRole.LEGAL_REPRESENTATIVE,
            FieldRole.DOCUMENT_NUMBER,
            FieldRole.AUTHORITY_NAME,
            FieldRole.DECIDED_ON,
            FieldRole.VALID_FROM,
            FieldRole.VALID_UNTIL,
            FieldRole.PUBLICATION_UNTIL);

    private final Kind kind;
    private final PublicExport records;
    private final List<Field> fields;

    RecordDataset(Kind kind, PublicExport records) {
        this.kind = kind;
        this.records = records;
        this.fields = kind.fields().stream()
                .filter(field -> field.channels().contains(Channel.PUBLIC))
                .filter(field -> field.role() == null || !LEFT_OUT.contains(field.role()))
                .toList();
    }

    @Override
    public String name() {
        return kind.code();
    }

    @Override
    public Text label() {
        return Text.of(kind.label().zh(), kind.label().en());
    }

    @Override
    public List<Column> columns() {
        List<Column> columns = new ArrayList<>(COMMON);
        for (Field field : fields) {
            columns.add(Column.of(
                    field.code(),
                    field.label().zh(),
                    field.label().en(),
                    field.type().name().toLowerCase(Locale.ROOT)));
        }
        return columns;
    }

    @Override
    public Source write(LocalDate day, Rows rows) {
        PublicExport.Read read = records.each(kind.code(), day, line -> rows.add(cells(line)));
        return new Source(read.asOf(), read.mark());
    }

    @Override
    public Mark mark(LocalDate day, Mark known) {
        return records.mark(kind.code(), day, known);
    }

    private @Nullable String[] cells(PublicList.Line line) {
        RecordView record = line.record();
        List<@Nullable String> cells = new ArrayList<>();
        cells.add(line.code());
        cells.add(line.name());
        cells.add(record.recordId().toString());
        cells.add(Integer.toString(record.version()));
        cells.add(record.documentNumber());
        cells.add(record.authorityName());
        cells.add(record.decidedOn().toString());
        cells.add(Objects.toString(record.validFrom(), null));
        cells.add(Objects.toString(record.validUntil(), null));
        cells.add(Objects.toString(record.publicDays().until(), null));
        Map<?, ?> body = CanonicalJson.parse(record.body()) instanceof Map<?, ?> members ? members : Map.of();
        fields.forEach(field -> cells.add(Objects.toString(body.get(field.code()), null)));
        return cells.toArray(String[]::new);
    }
}
