package org.zhengxin.rights.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what is written and sent in a case (案件材料): texts and files, encrypted under a key of the case that can be
 * destroyed. They are no content of the register and stand in no search, export, event or log. Who may see them, the
 * caller has checked.
 *
 * <p>A form's files are {@linkplain #stage staged} as they come, outside of any transaction; they belong to the case once
 * {@link #keep} has been committed, and go by themselves after a day otherwise.
 */
@Service
@EnableConfigurationProperties(EvidenceProperties.class)
public class CaseVault {
    private final JdbcClient jdbc;
    private final CaseKeys keys;
    private final EvidenceStore store;
    private final CaseRetention retention;
    private final EvidenceProperties limits;
    private final Clock clock;

    CaseVault(
            JdbcClient jdbc,
            CaseKeys keys,
            EvidenceStore store,
            CaseRetention retention,
            EvidenceProperties limits,
            Clock clock) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.store = store;
        this.retention = retention;
        this.limits = limits;
        this.clock = clock;
    }

    /** Returns the limits of files. */
    public EvidenceProperties limits() {
        return limits;
    }

    /**
     * Writes a text of a case, once.
     *
     * @param name what the text is in the case, such as {@code grounds}: 1 to 60 of {@code a-z0-9-}
     * @throws org.springframework.dao.DuplicateKeyException if the case has a text of that name
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(UUID caseId, String name, String text) {
        byte[] sealed = keys.findOrMake(caseId).seal(text.getBytes(StandardCharsets.UTF_8), textPlace(caseId, name));
        belongs(caseId);
        jdbc.sql("INSERT INTO case_text (case_id, name, sealed, written_at) VALUES (?, ?, ?, ?)")
                .param(caseId)
                .param(name)
                .param(sealed)
                .param(OffsetDateTime.now(clock))
                .update();
    }

    /** Returns a text of a case; empty if there is none of that name, or the case's key was destroyed. */
    public Optional<String> text(UUID caseId, String name) {
        return Optional.ofNullable(texts(caseId).get(name));
    }

    /** Returns all texts of a case by name, in the order in which they were written; none once its key was destroyed. */
    public Map<String, String> texts(UUID caseId) {
        Map<String, String> texts = new LinkedHashMap<>();
        keys.find(caseId)
                .ifPresent(cipher -> jdbc.sql(
                                "SELECT name, sealed FROM case_text WHERE case_id = ? ORDER BY written_at, name")
                        .param(caseId)
                        .query(row -> {
                            String name = row.getString(1);
                            byte[] clear = cipher.open(row.getBytes(2), textPlace(caseId, name));
                            texts.put(name, new String(clear, StandardCharsets.UTF_8));
                        }));
        return texts;
    }

    /**
     * Streams a file into the vault. It belongs to no case yet.
     *
     * @param caseId the case, or the id that it will have
     * @param name the file's name as sent, or null
     * @param content read to its end or to the first byte over the limit, not closed
     * @throws IOException if the sending breaks off; nothing is left behind then
     */
    public Staged stage(UUID caseId, @Nullable String name, InputStream content) throws IOException {
        if (store.count(caseId) >= limits.mostFiles()) {
            return new Staged.Refused(Staged.Reason.TOO_MANY);
        }
        return store.write(
                caseId,
                keys.findOrMake(caseId),
                name,
                content,
                limits.largestFile().toBytes());
    }

    /**
     * Makes staged files part of the case.
     *
     * @throws IllegalArgumentException if one of them was never staged for this case, or is gone
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(UUID caseId, Collection<UUID> files) {
        keys.findOrMake(caseId);
        belongs(caseId);
        if (store.keep(caseId, files) != files.size()) {
            throw new IllegalArgumentException("Not files of this case");
        }
    }

    /** Deletes staged files of a form that was not accepted. */
    public void discard(UUID caseId, Collection<UUID> files) {
        store.delete(caseId, files);
    }

    /** Returns the files that belong to a case, in the order in which they came; none once its key was destroyed. */
    public List<EvidenceFile> files(UUID caseId) {
        return keys.find(caseId).map(cipher -> store.files(caseId, cipher)).orElse(List.of());
    }

    /** Returns a file of a case. */
    public Optional<EvidenceFile> file(UUID caseId, UUID file) {
        return files(caseId).stream().filter(each -> each.id().equals(file)).findFirst();
    }

    /**
     * Writes a file's content, piece by piece.
     *
     * @throws IllegalStateException if the case's key was destroyed
     */
    public void copy(UUID caseId, EvidenceFile file, OutputStream out) throws IOException {
        store.copy(
                file,
                keys.find(caseId).orElseThrow(() -> new IllegalStateException("The key of this case was destroyed")),
                out);
    }

    /** Says that a case was closed: from then on counts how long its texts and files are kept. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void closed(UUID caseId, LocalDate day) {
        jdbc.sql("UPDATE case_key SET destroy_on = ? WHERE case_id = ? AND wrapped IS NOT NULL")
                .param(Date.valueOf(retention.destroyOn(day)))
                .param(caseId)
                .update();
    }

    /** Says that a closed case goes on, as by an appeal. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void reopened(UUID caseId) {
        jdbc.sql("UPDATE case_key SET destroy_on = NULL WHERE case_id = ?")
                .param(caseId)
                .update();
    }

    /** Tells whether what was written and sent in a case has been destroyed. */
    public boolean isDestroyed(UUID caseId) {
        return jdbc.sql("SELECT count(*) > 0 FROM case_key WHERE case_id = ? AND wrapped IS NULL")
                .param(caseId)
                .query(Boolean.class)
                .single();
    }

    private void belongs(UUID caseId) {
        jdbc.sql("UPDATE case_key SET kept_at = ? WHERE case_id = ? AND kept_at IS NULL")
                .param(OffsetDateTime.now(clock))
                .param(caseId)
                .update();
    }

    private static String textPlace(UUID caseId, String name) {
        return "text/" + caseId + "/" + name;
    }
}
