package org.zhengxin.catalog;

/**
 * A legal basis (依据) that an entry, a rule or a period cites.
 *
 * @param title the act's name
 * @param citation document number and article as cited in Chinese, such as {@code 第十八条}; may be empty
 * @param verified whether the text was read; an unverified basis is shown as such
 */
public record Basis(Text title, String citation, boolean verified) {

    /** Returns the basis in one line, as {@code 《河南省社会信用条例》第十八条}. */
    public Text words() {
        String zh = "《" + title.zh() + "》" + citation;
        return new Text(zh, citation.isEmpty() ? title.en() : title.en() + ", " + citation);
    }

    /** Returns the basis in one line for readers; one whose text was not read says so. */
    public Text cited() {
        Text words = words();
        return verified ? words : new Text(words.zh() + "（未经核对）", words.en() + " (unverified)");
    }
}
