package org.zhengxin.web.page;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhengxin.web.Assets;
import org.zhengxin.web.Assets.Asset;
import org.zhengxin.web.ProblemException;
import org.zhengxin.web.Text;

/** Serves our own static files: for a year under an address that names their version, else for an hour. */
@Controller
class AssetController {

    private static final Map<String, MediaType> TYPES = Map.of(
            "css", MediaType.parseMediaType("text/css;charset=UTF-8"),
            "js", MediaType.parseMediaType("text/javascript;charset=UTF-8"),
            "json", MediaType.APPLICATION_JSON,
            "svg", MediaType.parseMediaType("image/svg+xml"),
            "png", MediaType.IMAGE_PNG,
            "txt", MediaType.parseMediaType("text/plain;charset=UTF-8"));

    private final Assets assets;

    AssetController(Assets assets) {
        this.assets = assets;
    }

    @GetMapping("/assets/{*name}")
    ResponseEntity<byte[]> asset(
            @PathVariable("name") String name, @RequestParam(name = "v", required = false) @Nullable String version) {
        Asset asset = assets.find(name.substring(1)).orElseThrow(AssetController::notFound);
        return ResponseEntity.ok()
                .cacheControl(asset.version().equals(version) ? forAYear() : CacheControl.maxAge(Duration.ofHours(1)))
                .eTag(asset.version())
                .contentType(type(name))
                .body(asset.content());
    }

    private static CacheControl forAYear() {
        return CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    }

    private static MediaType type(String name) {
        return TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), MediaType.APPLICATION_OCTET_STREAM);
    }

    private static ProblemException notFound() {
        return new ProblemException(
                "NOT_FOUND", HttpStatus.NOT_FOUND, Text.of("这里没有所请求的内容。", "There is nothing at this address."));
    }
}
