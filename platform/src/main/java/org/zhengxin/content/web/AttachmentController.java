package org.zhengxin.content.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.util.UriUtils;
import org.zhengxin.content.library.Article;
import org.zhengxin.content.library.Attachment;
import org.zhengxin.content.library.Shelves;

/**
 * Serves attachments of public articles (附件下载). A name leads only to what the article declares; no part of an address
 * ever becomes part of a path.
 */
@Controller
class AttachmentController {

    private final Shelves shelves;

    AttachmentController(Shelves shelves) {
        this.shelves = shelves;
    }

    /** Returns the address of an attachment. */
    static String address(Article article, Attachment attachment) {
        return article.path() + "/" + UriUtils.encodePathSegment(attachment.name(), StandardCharsets.UTF_8);
    }

    @GetMapping("/content/{column}/{slug}/{file}")
    ResponseEntity<InputStreamResource> attachment(
            @PathVariable("column") String column,
            @PathVariable("slug") String slug,
            @PathVariable("file") String file,
            HttpServletRequest request)
            throws IOException {
        Article article = shelves.article(column, slug).orElseThrow(ContentProblems::article);
        Attachment attachment = article.attachment(file).orElseThrow(ContentProblems::attachment);
        SeekableByteChannel open = opened(attachment);
        ShallowEtagHeaderFilter.disableContentCaching(request);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(attachment.type().mediaType()))
                .contentLength(attachment.size())
                .header("Content-Disposition", disposition(attachment))
                .eTag("W/\"" + article.changed().toEpochMilli() + "-" + attachment.size() + "\"")
                .body(new InputStreamResource(Channels.newInputStream(open)));
    }

    /** A file that was exchanged since the last look is served after the next one. */
    private SeekableByteChannel opened(Attachment attachment) throws IOException {
        try {
            if (!shelves.isSound(attachment)) {
                throw ContentProblems.attachment();
            }
            SeekableByteChannel file =
                    Files.newByteChannel(attachment.file(), Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
            if (file.size() != attachment.size()) {
                file.close();
                throw ContentProblems.attachment();
            }
            return file;
        } catch (NoSuchFileException gone) {
            throw ContentProblems.attachment();
        }
    }

    private static String disposition(Attachment attachment) {
        ContentDisposition.Builder how =
                attachment.type().isImage() ? ContentDisposition.inline() : ContentDisposition.attachment();
        return how.filename(attachment.name(), StandardCharsets.UTF_8).build().toString();
    }
}
