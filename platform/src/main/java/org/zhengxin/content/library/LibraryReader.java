package org.zhengxin.content.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/** Makes a library of the folder (稿库读取); files that have not changed since the last time are not read again. */
final class LibraryReader {

    private static final String COLUMNS = "columns.yaml";
    private static final String DISTRICTS = "districts.yaml";
    private static final Comparator<Article> LATEST_FIRST = Comparator.comparing(Article::from)
            .reversed()
            .thenComparing(Article::column)
            .thenComparing(Article::slug);

    private final long largestAttachment;
    private Map<Path, Known> known = Map.of();

    LibraryReader(long largestAttachment) {
        this.largestAttachment = largestAttachment;
    }

    /** What came of a file when it was read. */
    private record Known(Stamp stamp, boolean translation, Optional<Draft> draft, List<Fault> faults) {}

    /** Reads what has changed and puts all together. */
    Library read(Folder folder) {
        List<Fault> faults = new ArrayList<>();
        List<Column> columns = columns(folder, faults);
        List<District> districts = districts(folder, columns, faults);
        Map<Path, Known> drafts = drafts(folder, faults);
        List<Article> articles = articles(folder, columns, drafts, faults);
        known = drafts;
        return new Library(columns, districts, articles, faults);
    }

    private Map<Path, Known> drafts(Folder folder, List<Fault> faults) {
        Map<Path, Known> drafts = new HashMap<>();
        for (Map.Entry<Path, Stamp> entry : folder.files().entrySet()) {
            Path file = entry.getKey();
            if (!file.toString().endsWith(".md")) {
                continue;
            }
            Optional<FileName> name = FileName.of(file);
            if (name.isPresent()) {
                Known draft = draft(folder, file, name.get(), entry.getValue());
                drafts.put(file, draft);
                faults.addAll(draft.faults());
            } else {
                faults.add(wrongName(file));
            }
        }
        return drafts;
    }

    private Known draft(Folder folder, Path file, FileName name, Stamp stamp) {
        boolean translation = isTranslation(folder, file, name);
        Known before = known.get(file);
        if (before != null && before.stamp().equals(stamp) && before.translation() == translation) {
            return before;
        }
        Faults faults = new Faults(shown(file));
        Optional<Draft> draft = DraftReader.read(folder.root().resolve(file), name, translation, faults);
        return new Known(stamp, translation, draft, faults.all());
    }

    private List<Article> articles(Folder folder, List<Column> columns, Map<Path, Known> drafts, List<Fault> faults) {
        Assembly assembly = new Assembly(folder, columns, largestAttachment);
        List<Article> articles = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (Path file : drafts.keySet().stream().sorted().toList()) {
            FileName name = FileName.of(file).orElseThrow();
            Optional<Draft> draft = draft(drafts, file);
            if (isTranslation(folder, file, name) || draft.isEmpty()) {
                continue;
            }
            Draft other = draft(drafts, FileName.sibling(file, name)).orElse(null);
            Faults own = new Faults(shown(file));
            Optional<Article> article = assembly.assemble(file, name, draft.get(), other, own);
            if (article.isPresent() && !taken.add(article.get().path())) {
                own.add("同一栏目中已有同名文章。", "The column already has an article of this name.");
                article = Optional.empty();
            }
            article.ifPresent(articles::add);
            faults.addAll(own.all());
        }
        articles.sort(LATEST_FIRST);
        return articles;
    }

    private static Optional<Draft> draft(Map<Path, Known> drafts, Path file) {
        Known draft = drafts.get(file);
        return draft == null ? Optional.empty() : draft.draft();
    }

    private static boolean isTranslation(Folder folder, Path file, FileName name) {
        return name.language() == org.zhengxin.web.Language.EN
                && folder.files().containsKey(FileName.sibling(file, name));
    }

    private static List<Column> columns(Folder folder, List<Fault> faults) {
        return own(folder, COLUMNS, faults, Settings::columns)
                .orElseGet(() ->
                        Settings.columns(shipped(COLUMNS), new Faults(COLUMNS)).orElseThrow());
    }

    private static List<District> districts(Folder folder, List<Column> columns, List<Fault> faults) {
        Set<String> codes = columns.stream().map(Column::code).collect(Collectors.toSet());
        return own(folder, DISTRICTS, faults, (yaml, noted) -> Settings.districts(yaml, codes, noted))
                .or(() -> Settings.districts(shipped(DISTRICTS), codes, new Faults(DISTRICTS)))
                .orElse(List.of());
    }

    private interface SettingsFile<T> {
        Optional<List<T>> of(String yaml, Faults faults);
    }

    /** The operator's own file wins over the one that came with the platform. */
    private static <T> Optional<List<T>> own(Folder folder, String file, List<Fault> faults, SettingsFile<T> reading) {
        if (!folder.files().containsKey(Path.of(file))) {
            return Optional.empty();
        }
        Faults own = new Faults(file);
        Optional<List<T>> read = TextFile.read(folder.root().resolve(file), own).flatMap(yaml -> reading.of(yaml, own));
        faults.addAll(own.all());
        return read;
    }

    private static String shipped(String file) {
        try {
            return new ClassPathResource("content/" + file).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static Fault wrongName(Path file) {
        Faults faults = new Faults(shown(file));
        faults.add(
                "文件名应由小写字母、数字和连字符组成，以 .md 或 .en.md 结尾。",
                "The file name is to be lower-case letters, digits and hyphens, ending in .md or .en.md.");
        return faults.all().getFirst();
    }

    private static String shown(Path file) {
        return file.toString().replace('\\', '/');
    }
}
