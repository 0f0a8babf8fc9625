package org.zhengxin.comparison.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhengxin.comparison.list.Line;
import org.zhengxin.comparison.web.Answers.Answer;
import org.zhengxin.web.Language;
import tools.jackson.databind.json.JsonMapper;

/**
 * Comparison of lists over HTTP (名单比对接口): JSON or a form in; JSON, a workbook or a PDF out, as {@code Accept} says.
 */
@RestController
@RequestMapping("/api/v1/comparisons")
class ComparisonApi {
    private static final List<MediaType> FORMS =
            List.of(MediaType.APPLICATION_JSON, Downloads.XLSX, MediaType.APPLICATION_PDF);
    private static final double NANOSECONDS = 1_000_000;

    private final Answers answers;
    private final JsonMapper json;

    ComparisonApi(Answers answers, JsonMapper json) {
        this.answers = answers;
        this.json = json;
    }

    /** Compares lines. */
    @Described
    @Operation(
            summary = "Compare a list of names or codes / 名单比对",
            description = "At most 200 lines, each a text or an object with code and name. Nothing is kept.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(implementation = ListBody.class),
                                            examples =
                                                    @ExampleObject(
                                                            "{\"lines\":[\"91410100MA9DEM01X3\",{\"name\":\"中州云帆食品有限公司\"}]}"))))
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> lines(
            HttpServletRequest request,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept)
            throws IOException, HttpMediaTypeNotAcceptableException {
        MediaType form = form(accept);
        List<Line> lines = ListRequest.read(request.getInputStream(), json);
        long began = System.nanoTime();
        return answer(answers.compare(lines), form, request, began);
    }

    /** Compares a file or a pasted list; the file may be the workbook of an earlier comparison. */
    @Described
    @Operation(
            summary = "Compare an uploaded list / 上传名单比对",
            description = "A form with the parts list (text) or file (.xlsx, .xls, .csv, .txt), at most 2 MB. The"
                    + " workbook of an earlier comparison is answered with what has changed since.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                                            schema = @Schema(implementation = ListForm.class))))
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<?> upload(
            HttpServletRequest request,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept)
            throws IOException, HttpMediaTypeNotAcceptableException {
        MediaType form = form(accept);
        Submission submission = Submission.read(request);
        submission.require();
        long began = System.nanoTime();
        return answer(answers.compare(submission.file(), submission.text()), form, request, began);
    }

    private ResponseEntity<?> answer(Answer answer, MediaType form, HttpServletRequest request, long began) {
        if (form.equals(Downloads.XLSX)) {
            return Downloads.of(form, answer.comparison().day(), answers.workbook(answer, request));
        }
        if (form.equals(MediaType.APPLICATION_PDF)) {
            return Downloads.of(form, answer.comparison().day(), answers.paper(answer, request));
        }
        double milliseconds = (System.nanoTime() - began) / NANOSECONDS;
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .header("Server-Timing", "comparison;dur=%.3f".formatted(milliseconds))
                .body(ComparisonAnswer.of(answer, Language.current()));
    }

    /**
     * A list as JSON.
     *
     * @param lines texts, or objects with code and name
     */
    record ListBody(List<Object> lines) {}

    /** A list as a form. */
    record ListForm(
            @Nullable String list,

            @Schema(type = "string", format = "binary") @Nullable
            Object file) {}

    /** The answer, in its three forms. */
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @ApiResponse(
            responseCode = "200",
            description = "The comparison, as Accept says",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(implementation = ComparisonAnswer.class)),
                @Content(
                        mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        schema = @Schema(type = "string", format = "binary")),
                @Content(
                        mediaType = MediaType.APPLICATION_PDF_VALUE,
                        schema = @Schema(type = "string", format = "binary"))
            })
    @interface Described {}

    /** The first form that the caller takes, in the caller's order. */
    private static MediaType form(@Nullable String accept) throws HttpMediaTypeNotAcceptableException {
        for (MediaType one : asked(accept)) {
            for (MediaType form : FORMS) {
                if (one.includes(form)) {
                    return form;
                }
            }
        }
        throw new HttpMediaTypeNotAcceptableException(FORMS);
    }

    private static List<MediaType> asked(@Nullable String accept) throws HttpMediaTypeNotAcceptableException {
        if (accept == null || accept.isBlank()) {
            return List.of(MediaType.ALL);
        }
        try {
            return MediaType.parseMediaTypes(accept).stream()
                    .sorted((one, other) -> Double.compare(other.getQualityValue(), one.getQualityValue()))
                    .toList();
        } catch (InvalidMediaTypeException malformed) {
            throw new HttpMediaTypeNotAcceptableException(FORMS);
        }
    }
}
