package org.zhengxin.web.problem;

import org.springframework.http.HttpStatus;
import org.zhengxin.web.KnownProblem;
import org.zhengxin.web.Text;

/** The problems that every endpoint can have (通用问题代码). */
enum WebProblem implements KnownProblem {
    NOT_FOUND(
            HttpStatus.NOT_FOUND,
            Text.of("这里没有所请求的内容。", "There is nothing at this address."),
            Text.of("请核对地址，或从首页重新查询。", "Check the address, or search again from the home page.")),
    METHOD_NOT_ALLOWED(
            HttpStatus.METHOD_NOT_ALLOWED,
            Text.of("该地址不支持这种请求方法。", "The address does not support this method."),
            Text.of("可用的方法见响应头 Allow。", "The Allow header names the methods that it supports.")),
    NOT_ACCEPTABLE(
            HttpStatus.NOT_ACCEPTABLE,
            Text.of("该地址不能以所要求的格式作答。", "The address cannot answer in the format asked for."),
            Text.of("请调整请求头 Accept。", "Change the Accept header.")),
    UNSUPPORTED_MEDIA_TYPE(
            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
            Text.of("该地址不接受这种内容类型。", "The address does not take this content type."),
            Text.of("请按接口说明设置 Content-Type。", "Set Content-Type as the API description says.")),
    MALFORMED_REQUEST(
            HttpStatus.BAD_REQUEST,
            Text.of("请求内容无法读取。", "The request cannot be read."),
            Text.of("请核对 JSON、表单或地址的格式。", "Check the form of the JSON, the form or the address.")),
    MISSING_PARAMETER(
            HttpStatus.BAD_REQUEST,
            Text.of("缺少必需的参数。", "A required parameter is missing."),
            Text.of("成员 parameter 指出了缺少的参数。", "The member parameter names it.")),
    BAD_PARAMETER(
            HttpStatus.BAD_REQUEST,
            Text.of("参数的取值无效。", "A parameter has a value that is not valid."),
            Text.of("成员 parameter 指出了该参数。", "The member parameter names it.")),
    TOO_LARGE(
            HttpStatus.CONTENT_TOO_LARGE,
            Text.of("请求内容超过允许的大小。", "The request is larger than allowed."),
            Text.of("请拆分后分批发送。", "Split it and send the parts.")),
    INTERNAL(
            HttpStatus.INTERNAL_SERVER_ERROR,
            Text.of("系统内部出错，请求未能完成。", "Something failed inside; the request was not completed."),
            Text.of("请稍后重试，并可将事件编号告知信用办。", "Try again later; tell the office the incident number if it persists.")),
    UNAVAILABLE(
            HttpStatus.SERVICE_UNAVAILABLE,
            Text.of("服务暂时不可用。", "The service is not available at the moment."),
            Text.of("请稍后重试。", "Try again later.")),
    BAD_CURSOR(
            HttpStatus.BAD_REQUEST,
            Text.of("游标无效。", "The cursor is not valid."),
            Text.of("请从列表开头重新查询。", "Start the list anew.")),
    BAD_LIMIT(
            HttpStatus.BAD_REQUEST,
            Text.of("limit 超出范围。", "The limit is out of range."),
            Text.of("请取 1 到 100 之间的整数。", "Use a whole number between 1 and 100."));

    private final Said said;

    WebProblem(HttpStatus status, Text meaning, Text action) {
        this.said = new Said(status, meaning, action);
    }

    @Override
    public Said said() {
        return said;
    }

    /** Returns the problem that fits a status best. */
    static WebProblem of(int status) {
        return switch (status) {
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 413 -> TOO_LARGE;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 503 -> UNAVAILABLE;
            default -> status >= 500 ? INTERNAL : MALFORMED_REQUEST;
        };
    }
}
