package org.zhengxin.organisation;

/** What an older number (旧号码) led to. */
public sealed interface NumberMatch {
    /** Nobody is known by it. */
    record Nobody() implements NumberMatch {}

    /** One organisation, or several that are merged into one: then the surviving one. */
    record One(OrganisationRef organisation) implements NumberMatch {}

    /** Several organisations that are not merged: it identifies none of them. */
    record Several() implements NumberMatch {}
}
