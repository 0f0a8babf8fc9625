package org.zhengxin.content.edit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhengxin.content.library.Fault;
import org.zhengxin.content.library.LibraryKeeper;
import org.zhengxin.content.library.Proof;
import org.zhengxin.web.Language;

/** Saves, publishes and withdraws articles, and looks after their attachments (稿件办理), one act at a time. */
@Component
class ArticleEditor {
    private final ArticleFiles files;
    private final LibraryKeeper keeper;
    private final Proof proof;

    ArticleEditor(ArticleFiles files, LibraryKeeper keeper, Proof proof) {
        this.files = files;
        this.keeper = keeper;
        this.proof = proof;
    }

    /** An edition of an article, opened. */
    record Opened(EditForm form, boolean draft, List<Manuscript.Attached> attached, boolean other) {}

    /** What became of saving. */
    sealed interface Saved {
        record Done(boolean draft) implements Saved {}

        /** Nothing was written. */
        record Faulty(List<Fault> faults) implements Saved {}

        /** Somebody else changed the file meanwhile; nothing was written. */
        record Conflict(String version) implements Saved {}
    }

    /** Lists the places of all articles, drafts or those before the reader. */
    List<Place> places(boolean draft) throws IOException {
        Path base = draft ? files.root().resolve(Place.DRAFTS) : files.root();
        if (Files.notExists(base)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(base, 5)) {
            return all.filter(Files::isRegularFile)
                    .map(base::relativize)
                    .filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> Stream.of(file.toString().split("/")).noneMatch(name -> name.startsWith(".")))
                    .map(ArticleEditor::place)
                    .filter(place -> place.isSound() && !place.folder().isEmpty())
                    .distinct()
                    .sorted(Comparator.comparing(Place::toString))
                    .toList();
        }
    }

    private static Place place(Path file) {
        String name = file.getFileName().toString();
        String slug = name.substring(0, name.length() - (name.endsWith(".en.md") ? 6 : 3));
        Path parent = file.getParent();
        return new Place(parent == null ? "" : parent.toString().replace('\\', '/'), slug);
    }

    boolean isDraft(Place place) throws IOException {
        return !exists(place, false) && exists(place, true);
    }

    boolean exists(Place place, boolean draft) throws IOException {
        return files.isPlain(place.file(files.root(), draft, Language.ZH))
                || files.isPlain(place.file(files.root(), draft, Language.EN));
    }

    /** Opens an edition; of one that is not written yet, an empty form beside the other. */
    Optional<Opened> open(Place place, Language language) throws IOException {
        if (!place.isSound() || (!exists(place, false) && !exists(place, true))) {
            return Optional.empty();
        }
        boolean draft = isDraft(place);
        Optional<ArticleFiles.Stored> stored = files.read(place.file(files.root(), draft, language));
        String edition = language == Language.EN ? "en" : "zh";
        EditForm form = stored.map(found -> Manuscript.form(place, edition, found.text(), found.version()))
                .orElseGet(() -> Manuscript.form(place, edition, "", ""));
        boolean other =
                files.isPlain(place.file(files.root(), draft, language == Language.EN ? Language.ZH : Language.EN));
        return Optional.of(new Opened(form, draft, attached(place), other));
    }

    /** Returns the attachments that the article's original declares. */
    List<Manuscript.Attached> attached(Place place) throws IOException {
        boolean draft = isDraft(place);
        Optional<ArticleFiles.Stored> original = files.read(place.file(files.root(), draft, Language.ZH));
        if (original.isEmpty()) {
            original = files.read(place.file(files.root(), draft, Language.EN));
        }
        return original.map(found -> Manuscript.attached(found.text())).orElse(List.of());
    }

    /** Shows what a form would become. */
    Proof.Result proof(EditForm form) throws IOException {
        Place place = form.place();
        return proof.look(place.directory(files.root(), isDraft(place)), place.slug(), form.language(), text(form));
    }

    /** Saves an edition: a new article as a draft, an existing one where it is. */
    synchronized Saved save(EditForm form) throws IOException {
        Place place = form.place();
        boolean known = exists(place, false) || exists(place, true);
        boolean draft = !known || isDraft(place);
        Path file = place.file(files.root(), draft, form.language());
        String standing = files.read(file).map(ArticleFiles.Stored::version).orElse("");
        if (!standing.equals(form.version())) {
            return new Saved.Conflict(standing);
        }
        Proof.Result result = proof(form);
        if (!result.faults().isEmpty()) {
            return new Saved.Faulty(result.faults());
        }
        files.write(file, text(form).getBytes(StandardCharsets.UTF_8));
        keeper.look();
        return new Saved.Done(draft);
    }

    /** Moves an article, with its attachments, before the reader or back among the drafts; false if there is none. */
    synchronized boolean move(Place place, boolean toDraft) throws IOException {
        if (!place.isSound() || !exists(place, !toDraft) || exists(place, toDraft)) {
            return false;
        }
        Path root = files.root();
        files.move(place.attachments(root, !toDraft), place.attachments(root, toDraft));
        List<Language> order = toDraft ? List.of(Language.ZH, Language.EN) : List.of(Language.EN, Language.ZH);
        for (Language language : order) {
            files.move(place.file(root, !toDraft, language), place.file(root, toDraft, language));
        }
        keeper.look();
        return true;
    }

    /** Puts an attachment beside an article and declares it. */
    synchronized void attach(Place place, String name, String title, byte[] content) throws IOException {
        boolean draft = isDraft(place);
        files.write(place.attachments(files.root(), draft).resolve(name), content);
        List<Manuscript.Attached> declared = new ArrayList<>(attached(place));
        declared.removeIf(one -> one.file().equals(name));
        declared.add(new Manuscript.Attached(name, title));
        declare(place, draft, declared);
    }

    /** Takes an attachment away; false if there is none of the name, or the text still refers to it. */
    synchronized boolean detach(Place place, String name) throws IOException {
        boolean draft = isDraft(place);
        List<Manuscript.Attached> declared = new ArrayList<>(attached(place));
        if (!declared.removeIf(one -> one.file().equals(name)) || refersTo(place, draft, name)) {
            return false;
        }
        declare(place, draft, declared);
        files.remove(place.attachments(files.root(), draft).resolve(name));
        keeper.look();
        return true;
    }

    private boolean refersTo(Place place, boolean draft, String name) throws IOException {
        for (Language language : Language.values()) {
            Optional<ArticleFiles.Stored> found = files.read(place.file(files.root(), draft, language));
            if (found.isPresent()
                    && Manuscript.form(place, "zh", found.get().text(), "")
                            .body()
                            .contains("(" + name + ")")) {
                return true;
            }
        }
        return false;
    }

    private void declare(Place place, boolean draft, List<Manuscript.Attached> declared) throws IOException {
        Path original = place.file(files.root(), draft, Language.ZH);
        boolean chinese = files.isPlain(original);
        Path file = chinese ? original : place.file(files.root(), draft, Language.EN);
        ArticleFiles.Stored stored = files.read(file).orElseThrow();
        EditForm form = Manuscript.form(place, chinese ? "zh" : "en", stored.text(), stored.version());
        files.write(file, Manuscript.write(form, false, declared).getBytes(StandardCharsets.UTF_8));
        keeper.look();
    }

    /** Tells whether an edition gets column and days from the Chinese one. */
    boolean isTranslation(EditForm form) throws IOException {
        Place place = form.place();
        return form.language() == Language.EN && files.isPlain(place.file(files.root(), isDraft(place), Language.ZH));
    }

    private String text(EditForm form) throws IOException {
        return Manuscript.write(form, isTranslation(form), attached(form.place()));
    }
}
