package org.zhengxin.intake.check;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhengxin.intake.RowFinding;
import org.zhengxin.web.CodeDocumentation;
import org.zhengxin.web.Text;

/** All codes that a row can carry (结果代码表), made from the classes of the rules; the page of codes is made from it. */
@Component
public class CodeBook implements CodeDocumentation {
    private final Map<String, RowCode> codes = new LinkedHashMap<>();

    CodeBook(List<RowCheck> checks) {
        Stream.of(
                        Stream.of(DoorCodes.PERSON_CATEGORY, DoorCodes.PERSON_NUMBER, DoorCodes.SUBJECT_UNCLEAR),
                        ReaderCodes.all().stream(),
                        checks.stream().map(RowCheck::code).sorted(Comparator.comparing(RowCode::name)),
                        RegisterCodes.all().stream(),
                        DaysCodes.all().stream())
                .flatMap(codesOfGroup -> codesOfGroup)
                .forEach(code -> codes.put(code.name(), code));
    }

    /** Finds a code by its name. */
    public Optional<RowCode> find(String name) {
        return Optional.ofNullable(codes.get(name));
    }

    /** Says what a mark means: its code, with the field behind a colon where it is about one. */
    public RowFinding finding(String mark) {
        String name = Findings.codeOf(mark);
        RowCode code = codes.get(name);
        if (code == null) {
            throw new IllegalArgumentException("no code " + name);
        }
        return new RowFinding(name, Findings.fieldOf(mark), effect(code), code.meaning(), code.action());
    }

    private static RowFinding.Effect effect(RowCode code) {
        return switch (code.weight()) {
            case WARN -> RowFinding.Effect.WARNS;
            case HOLD -> RowFinding.Effect.HOLDS;
            case REJECT -> RowFinding.Effect.REJECTS;
            case REFUSE -> RowFinding.Effect.REFUSES;
        };
    }

    @Override
    public Text title() {
        return Text.of("报送行的结果代码", "Codes of rows");
    }

    @Override
    public List<DocumentedCode> codes() {
        return codes.values().stream()
                .map(code -> new DocumentedCode(code.name(), code.meaning(), code.action()))
                .toList();
    }
}
