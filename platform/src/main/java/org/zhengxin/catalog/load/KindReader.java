package org.zhengxin.catalog.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhengxin.catalog.Basis;
import org.zhengxin.catalog.Channel;
import org.zhengxin.catalog.ChannelRule;
import org.zhengxin.catalog.Effective;
import org.zhengxin.catalog.End;
import org.zhengxin.catalog.Group;
import org.zhengxin.catalog.Identity;
import org.zhengxin.catalog.Kind;
import org.zhengxin.catalog.Nature;
import org.zhengxin.catalog.PublicationRule;
import org.zhengxin.catalog.SubjectCategory;
import org.zhengxin.catalog.Target;
import org.zhengxin.catalog.Template;
import org.zhengxin.catalog.Text;

/** Reads entries of the catalogue, and has each checked. */
final class KindReader {

    /** What an entry never takes over from the one that it is like. */
    private static final Set<String> OWN_KEYS = Set.of("like", "code", "from", "until", "zh", "en");

    private final Library library;
    private final ClosedLists closed;
    private final Map<String, Block> byCode = new HashMap<>();
    private final List<Kind> kinds = new ArrayList<>();

    KindReader(Library library, ClosedLists closed) {
        this.library = library;
        this.closed = closed;
    }

    void read(Block file) {
        for (Block own : file.blocks("kinds")) {
            Block block = own.find("like").map(code -> like(own, code)).orElse(own);
            block.find("like");
            Kind kind = kind(block);
            if (kinds.stream().anyMatch(other -> clash(kind, other))) {
                block.problem("code", "the kind has an entry for these days already");
            }
            uniqueTemplates(block, kind);
            byCode.put(kind.code(), block);
            kinds.add(kind);
            block.finish();
        }
    }

    List<Kind> kinds() {
        return kinds;
    }

    private Block like(Block own, String code) {
        @Nullable Block model = byCode.get(code);
        if (model == null) {
            own.problem("like", "no kind of the code “" + code + "” stands before");
            return own;
        }
        return own.like(model, OWN_KEYS);
    }

    private static boolean clash(Kind kind, Kind other) {
        return kind.code().equals(other.code()) && kind.effective().overlaps(other.effective());
    }

    private void uniqueTemplates(Block block, Kind kind) {
        Set<String> taken = new HashSet<>();
        kinds.stream()
                .filter(other -> other.effective().overlaps(kind.effective()))
                .flatMap(other -> other.templates().stream())
                .forEach(template -> taken.add(template.id()));
        for (Template template : kind.templates()) {
            if (!taken.add(template.id())) {
                block.problem("templates", "there is a template of the id “" + template.id() + "” already");
            }
        }
    }

    private Kind kind(Block block) {
        Map<Channel, ChannelRule> channels = new RuleReader(library).read(block);
        List<FieldReader.Read> fields = new FieldReader(library, channels.keySet()).read(block);
        Nature nature = Values.required(block, "nature", Nature.class, Nature.ADVERSE);
        Basis publication = publicationBasis(block);
        Kind kind = new Kind(
                code(block),
                effective(block),
                block.words(),
                block.words("description"),
                closed.group(block, "group").orElseGet(() -> new Group(Block.MISSING, unknown())),
                nature,
                Values.required(block, "target", Target.class, Target.RECORD),
                subjects(block),
                library.basis(block, "basis"),
                publication,
                texts(block, "providers"),
                block.words("update-cycle"),
                new PublicationRule(channels, publication != null, nature == Nature.ADVERSE),
                library.severityTable(block, "severity-table").orElse(null),
                identity(block),
                closed.listingFields(block, "listing-fields"),
                end(block),
                library.remedies(block, "remedies"),
                library.challenges(block, "challenges"),
                fields.stream().map(FieldReader.Read::field).toList(),
                templates(block, fields));
        new KindChecks(block, kind, fields).run();
        new ForbiddenCheck(closed.forbidden()).run(block, kind, fields);
        return kind;
    }

    private static String code(Block block) {
        String code = block.text("code");
        if (!code.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
            block.problem("code", "a code in kebab case is wanted here");
        }
        return code;
    }

    private static Effective effective(Block block) {
        return Values.effective(block, "from", "until", Values.requiredDay(block, "from"));
    }

    private @Nullable Basis publicationBasis(Block block) {
        if (!block.has("publication-basis")) {
            return null;
        }
        // “none” undoes the basis of the kind that this one is like.
        boolean none = block.single("publication-basis")
                && block.text("publication-basis").equals("none");
        return none ? null : library.basis(block, "publication-basis");
    }

    private static Set<SubjectCategory> subjects(Block block) {
        Set<SubjectCategory> subjects = new HashSet<>(Values.constants(block, "subjects", SubjectCategory.class));
        if (subjects.isEmpty()) {
            block.problem("no subjects are given");
        }
        if (subjects.contains(SubjectCategory.NATURAL_PERSON)) {
            block.problem("subjects", "natural persons are never subjects");
        }
        return subjects;
    }

    private static List<Text> texts(Block block, String key) {
        return block.blocks(key).stream()
                .map(text -> {
                    Text words = text.words();
                    text.finish();
                    return words;
                })
                .toList();
    }

    private static Identity identity(Block block) {
        return block.block("identity")
                .map(identity -> {
                    Identity read = new Identity(
                            identity.find("document").orElse(null),
                            identity.find("extra").orElse(null),
                            identity.list("digest"),
                            Set.copyOf(identity.list("placeholders")),
                            identity.find("sole-subject").map("true"::equals).orElse(false));
                    identity.finish();
                    return read;
                })
                .orElseGet(() -> new Identity(null, null, List.of(), Set.of(), false));
    }

    private static End end(Block block) {
        return block.block("end")
                .map(end -> {
                    End read = new End(
                            Values.required(end, "type", End.Type.class, End.Type.EVENT),
                            end.find("event").orElse(null),
                            end.words());
                    if ((read.type() == End.Type.EVENT) != (read.event() != null)) {
                        end.problem("an end by an event, and only that, names the event");
                    }
                    end.finish();
                    return read;
                })
                .orElseGet(() -> {
                    block.problem("no end is given: a period, a validity or a named event");
                    return new End(End.Type.EVENT, Block.MISSING, unknown());
                });
    }

    private List<Template> templates(Block block, List<FieldReader.Read> fields) {
        List<Template> templates = new ArrayList<>();
        TemplateReader reader = new TemplateReader(library, block.text("code"), fields);
        for (Block template : block.blocks("templates")) {
            Template read = reader.read(template);
            new TemplateChecks(template, read, fields).run();
            templates.add(read);
        }
        return templates;
    }

    private static Text unknown() {
        return new Text(Block.MISSING, Block.MISSING);
    }
}
