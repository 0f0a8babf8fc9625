package org.zhengxin.catalog;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the coded values of one template version mean (代码表). A text that a map lacks is unknown: its row is held,
 * never guessed at.
 *
 * @param status states of the act
 * @param category categories of the subject
 * @param severity declared severities; codes of another scale are never listed here
 * @param truth words for yes and no
 * @param finality states of challenge
 * @param channelLimit the channels to which a row confines itself
 */
public record Codes(
        Map<String, ActStatus> status,
        Map<String, SubjectCategory> category,
        Map<String, Severity> severity,
        Map<String, Boolean> truth,
        Map<String, Finality> finality,
        Map<String, Set<Channel>> channelLimit) {

    /** Copies the maps. */
    public Codes {
        status = Map.copyOf(status);
        category = Map.copyOf(category);
        severity = Map.copyOf(severity);
        truth = Map.copyOf(truth);
        finality = Map.copyOf(finality);
        channelLimit = Map.copyOf(channelLimit);
    }

    /** Reads a state of the act; empty when the code is unknown. */
    public Optional<ActStatus> status(String text) {
        return Optional.ofNullable(status.get(text.strip()));
    }

    /** Reads a category of the subject; empty when the word is unknown. */
    public Optional<SubjectCategory> category(String text) {
        return Optional.ofNullable(category.get(text.strip()));
    }

    /** Reads a declared severity; empty when the word is unknown. */
    public Optional<Severity> severity(String text) {
        return Optional.ofNullable(severity.get(text.strip()));
    }

    /** Reads yes or no; empty when the word is unknown. */
    public Optional<Boolean> truth(String text) {
        return Optional.ofNullable(truth.get(text.strip()));
    }

    /** Reads a state of challenge; empty when the word is unknown. */
    public Optional<Finality> finality(String text) {
        return Optional.ofNullable(finality.get(text.strip()));
    }

    /** Reads the channels to which a row confines itself; empty when the code is unknown. */
    public Optional<Set<Channel>> channelLimit(String text) {
        return Optional.ofNullable(channelLimit.get(text.strip()));
    }
}
