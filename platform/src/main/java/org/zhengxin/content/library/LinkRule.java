package org.zhengxin.content.library;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;

/** Where a link may lead (链接规则): to the web, to a mailbox, within this site, to an attachment; nowhere else. */
final class LinkRule {

    private static final Pattern WEB = Pattern.compile("(?i)https?://[^\\s\\\\\\p{Cntrl}]+");
    private static final Pattern MAIL = Pattern.compile("(?i)mailto:[^\\s\\\\\\p{Cntrl}]+");
    private static final Pattern SITE = Pattern.compile("/(?:[A-Za-z0-9?#][^\\s\\\\\\p{Cntrl}]*)?");
    private static final Pattern PLACE = Pattern.compile("#[^\\s\\\\\\p{Cntrl}]+");

    private LinkRule() {}

    /** Tells whether a link may stay as it is. */
    static boolean stays(String destination) {
        return WEB.matcher(destination).matches()
                || MAIL.matcher(destination).matches()
                || SITE.matcher(destination).matches()
                || PLACE.matcher(destination).matches();
    }

    /** Returns the name of the attachment that a destination means. */
    static Optional<String> attachment(String destination) {
        try {
            String name = URLDecoder.decode(destination.replace("+", "%2B"), StandardCharsets.UTF_8);
            return Declared.isName(name) && FileType.of(name).isPresent() ? Optional.of(name) : Optional.empty();
        } catch (IllegalArgumentException notEncoded) {
            return Optional.empty();
        }
    }

    /** Sets the attributes of what is rendered. */
    static void attributes(Node node, String tag, Map<String, String> attributes) {
        if (node instanceof Link link) {
            attributes.remove("rel");
            if (WEB.matcher(link.getDestination()).matches()) {
                attributes.put("rel", "external nofollow noopener noreferrer");
            }
        }
        if (node instanceof Image) {
            attributes.put("loading", "lazy");
        }
    }
}
