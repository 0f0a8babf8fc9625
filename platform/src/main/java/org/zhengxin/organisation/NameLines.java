package org.zhengxin.organisation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhengxin.foundation.text.OrganisationName;

/** Derives the name history (名称沿革) that a chunk's versions add to one organisation. */
final class NameLines {
    private static final int LONGEST_SEARCHED = 400;

    private final List<Line> lines = new ArrayList<>();
    private final Set<String> former = new HashSet<>();
    private @Nullable String current;
    private boolean closesHeldName;

    private NameLines() {}

    /** Returns what the pending versions of a dossier add, or of an organisation unknown before. */
    static NameLines of(@Nullable RegisterData before, List<PendingVersion> pending) {
        NameLines names = new NameLines();
        if (before != null) {
            names.current = OrganisationName.normal(before.name());
            before.formerNames().forEach(name -> names.former.add(OrganisationName.normal(name)));
        }
        pending.forEach(names::add);
        return names;
    }

    /** The lines to add. */
    List<Line> lines() {
        return lines;
    }

    /** Whether the name that the register held as current is given up. */
    boolean closesHeldName() {
        return closesHeldName;
    }

    private void add(PendingVersion version) {
        String normal = OrganisationName.normal(version.data().name());
        if (!normal.equals(current)) {
            giveUpCurrent();
            lines.add(line(version, version.data().name(), normal, true));
            former.remove(normal);
            current = normal;
        }
        for (String name : version.data().formerNames()) {
            String formerNormal = OrganisationName.normal(name);
            if (former.add(formerNormal)) {
                lines.add(line(version, name, formerNormal, false));
            }
        }
    }

    private Line line(PendingVersion version, String name, String normal, boolean isCurrent) {
        return new Line(version.version(), lines.size(), name, searchable(normal), isCurrent, isCurrent);
    }

    /** No honest name is longer, and an index takes no longer one. */
    static String searchable(String normal) {
        return normal.length() <= LONGEST_SEARCHED
                ? normal
                : normal.substring(0, normal.offsetByCodePoints(0, normal.codePointCount(0, LONGEST_SEARCHED)));
    }

    private void giveUpCurrent() {
        if (current == null) {
            return;
        }
        former.add(current);
        int own = lastCurrent();
        if (own < 0) {
            closesHeldName = true;
        } else {
            Line line = lines.get(own);
            lines.set(own, new Line(line.version, line.position, line.name, line.normal, line.hasStart, false));
        }
    }

    private int lastCurrent() {
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (lines.get(i).current) {
                return i;
            }
        }
        return -1;
    }

    /**
     * One name of an organisation.
     *
     * @param version the version that first states it
     * @param position tells the names of one version apart
     * @param hasStart the register saw it come into use; not so for names that a row calls former
     * @param current it is the name after the chunk
     */
    record Line(int version, int position, String name, String normal, boolean hasStart, boolean current) {}
}
