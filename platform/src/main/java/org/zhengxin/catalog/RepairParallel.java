package org.zhengxin.catalog;

import java.util.List;

/**
 * A rule of another site that holds beside the one here (并行规则).
 *
 * @param site the site
 * @param words what it says
 * @param authorities words by which the names of the authorities are known whose decisions it concerns; empty for all
 * @param basis where it is laid down
 */
public record RepairParallel(Text site, Text words, List<String> authorities, Basis basis) {

    /** Copies the list. */
    public RepairParallel {
        authorities = List.copyOf(authorities);
    }

    /** Tells whether it concerns the decisions of an authority. */
    public boolean concerns(String authorityName) {
        return authorities.isEmpty() || authorities.stream().anyMatch(authorityName::contains);
    }
}
