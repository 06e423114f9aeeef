"use strict";
/*
 * Two builds. dist/ is the add-in, complete and deployable as it is; dist-workbench/ is the page that hosts it without
 * Excel, for one's own machine only.
 *
 *   KOUAN_ORIGIN=https://example.org/kouan  where the add-in will stand (default https://localhost:3000)
 *   KOUAN_OFFICE_JS=local                   ship npm's copy of office.js with the add-in instead of Microsoft's CDN
 */
const fs = require("node:fs");
const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const { EsbuildPlugin } = require("esbuild-loader");
const HtmlPlugin = require("html-webpack-plugin");
const { LicenseWebpackPlugin } = require("license-webpack-plugin");
const CssPlugin = require("mini-css-extract-plugin");
const webpack = require("webpack");
require("tsx/cjs");
const { rewriteOfficeJs } = require("./src/workbench/server/rewrite.ts");

const DEV_ORIGIN = "https://localhost:3000";
const at = (...parts) => path.resolve(__dirname, ...parts);
const exists = (...parts) => fs.existsSync(at(...parts));

const origin = (process.env.KOUAN_ORIGIN || DEV_ORIGIN).replace(/\/+$/, "");
const localOfficeJs = process.env.KOUAN_OFFICE_JS === "local";
const officeJsFolder = at("node_modules/@microsoft/office-js/dist");

// Fluent UI writes its rules into style elements, hence 'unsafe-inline' for styles; scripts have no such door.
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self' https://appsforoffice.microsoft.com",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** Puts the policy in front of every script of each page, and office.js where the build wants it. */
class PagePolicyPlugin {
  apply(compiler) {
    compiler.hooks.compilation.tap("PagePolicyPlugin", (compilation) => {
      HtmlPlugin.getHooks(compilation).beforeEmit.tap("PagePolicyPlugin", (data) => {
        const meta = `<meta http-equiv="Content-Security-Policy" content="${CONTENT_SECURITY_POLICY}">`;
        const hasPolicy = /http-equiv=["']?content-security-policy/i.test(data.html);
        // A charset must come within the first 1024 bytes, so the policy goes right behind it.
        const page = hasPolicy
          ? data.html
          : data.html.replace(/<meta charset=["']?utf-8["']?\s*\/?>|<head>/i, (tag) => `${tag}\n    ${meta}`);
        return { ...data, html: localOfficeJs ? rewriteOfficeJs(page, "office-js/") : page };
      });
    });
  }
}

/** Emits what the add-in's generators make: function metadata and help pages, built from the function files. */
class GeneratedFilesPlugin {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("GeneratedFilesPlugin", (compilation) => {
      compilation.hooks.processAssets.tap(
        { name: "GeneratedFilesPlugin", stage: webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL },
        () => {
          for (const folder of ["src/help", "src/functions", "src/strings", "src/data/compiled"]) {
            compilation.contextDependencies.add(at(folder));
          }
          for (const { path: name, content } of generatedFiles()) {
            compilation.emitAsset(name, new webpack.sources.RawSource(content));
          }
        },
      );
    });
  }
}

/** Function metadata and help pages. They know the address that they will stand under. */
function generatedFiles() {
  if (!exists("src/help/build/index.ts")) return [];
  return require("./src/help/build/index.ts").buildStatic(origin);
}

function copies() {
  const patterns = [{ from: at("assets"), to: "assets", globOptions: { ignore: ["**/workbench.*"] } }];
  if (exists("manifest.xml")) {
    patterns.push({
      from: at("manifest.xml"),
      to: "manifest.xml",
      transform: (content) => content.toString("utf8").replaceAll(DEV_ORIGIN, origin),
    });
  }
  for (const name of ["LICENSE", "NOTICE"]) {
    if (exists(name)) patterns.push({ from: at(name), to: `${name}.txt`, toType: "file" });
  }
  if (localOfficeJs) {
    patterns.push({
      from: officeJsFolder,
      to: "office-js",
      globOptions: { ignore: ["**/*.debug.js", "**/*.d.ts", "**/*.map"] },
      // Shipped as Microsoft publishes them.
      info: { minimized: true },
    });
  }
  return patterns;
}

function common(name, mode) {
  const production = mode !== "development";
  return {
    name,
    mode: production ? "production" : "development",
    target: ["web", "es2022"],
    devtool: production ? false : "source-map",
    performance: { hints: false },
    stats: "errors-warnings",
    cache: {
      type: "filesystem",
      cacheDirectory: at(".cache/webpack"),
      name: `${name}-${production ? "production" : "development"}`,
      buildDependencies: {
        config: [__filename, at("src/workbench/server/rewrite.ts"), at("tsconfig.json")],
      },
    },
    resolve: { extensions: [".tsx", ".ts", ".mjs", ".js"] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          loader: "esbuild-loader",
          options: { target: "es2022", jsx: "automatic", tsconfig: at("tsconfig.json") },
        },
        { test: /\.css$/, use: [CssPlugin.loader, "css-loader"] },
        { test: /\.(png|svg|woff2?)$/, type: "asset/resource" },
      ],
    },
    optimization: {
      minimize: production,
      minimizer: [new EsbuildPlugin({ target: "es2022", css: true, legalComments: "none" })],
    },
  };
}

function addin(mode) {
  return {
    ...common("addin", mode),
    entry: { start: at("src/start/index.ts") },
    output: {
      path: at("dist"),
      // The manifest names start.js, so its name is fixed; everything it loads carries its hash.
      filename: "[name].js",
      chunkFilename: "[name].[contenthash].js",
      assetModuleFilename: "[name].[contenthash][ext]",
      publicPath: "auto",
      clean: true,
    },
    plugins: [
      new CssPlugin({ filename: "[name].[contenthash].css", chunkFilename: "[name].[contenthash].css" }),
      new HtmlPlugin({
        template: at("src/start/taskpane.html"),
        filename: "taskpane.html",
        chunks: ["start"],
        // Not deferred: office.js takes calls of functions as soon as the page is parsed, and by then they must be known.
        scriptLoading: "blocking",
        inject: "body",
        minify: false,
      }),
      new PagePolicyPlugin(),
      new GeneratedFilesPlugin(),
      new CopyPlugin({ patterns: copies() }),
      // The libraries in the bundle are free to use as long as their notices go along.
      new LicenseWebpackPlugin({
        outputFilename: "third-party-licences.txt",
        perChunkOutput: false,
        // The package carries no licence file of its own; it is Microsoft's, as Fluent UI.
        licenseTextOverrides: {
          "@fluentui/react-icons": fs.readFileSync(
            at("node_modules/@fluentui/react-components/LICENSE"),
            "utf8",
          ),
        },
      }),
    ],
  };
}

function workbench(mode) {
  return {
    ...common("workbench", mode),
    entry: { workbench: at("src/workbench/page/index.tsx") },
    output: {
      path: at("dist-workbench"),
      filename: "[name].[contenthash].js",
      chunkFilename: "[name].[contenthash].js",
      assetModuleFilename: "[name].[contenthash][ext]",
      publicPath: "auto",
      clean: true,
    },
    plugins: [
      new CssPlugin({ filename: "[name].[contenthash].css", chunkFilename: "[name].[contenthash].css" }),
      new HtmlPlugin({
        template: at("src/workbench/page/workbench.html"),
        filename: "workbench.html",
        scriptLoading: "defer",
        minify: false,
      }),
      // 76 hyphenation dictionaries of @univerjs/engine-render (4.5 MB), which no spreadsheet ever loads.
      new webpack.NormalModuleReplacementPlugin(
        /^\.\/[a-z]{2,3}(-[0-9a-z-]+)?-[\w-]{8}\.js$/i,
        (resource) => {
          if (/engine-render[\\/]lib/.test(resource.context)) {
            resource.request = at("src/workbench/grid/noHyphenation.ts");
          }
        },
      ),
    ],
  };
}

module.exports = (_environment, argv) => [addin(argv.mode), workbench(argv.mode)];
