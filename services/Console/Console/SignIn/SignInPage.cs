using System.Net;
using Microsoft.AspNetCore.Antiforgery;
using Quzhou.Console.Components;

namespace Quzhou.Console.SignIn;

/// <summary>The sign-in page: a form, no script.</summary>
internal static class SignInPage
{
    internal static string Render(string language, AntiforgeryTokenSet form, string? reason)
    {
        var words = new Words { Language = language };
        var problem = reason switch
        {
            "refused" => words["令牌无效或已过期,请重新签发。"],
            "expired" => words["登录已过期,请重新登录。"],
            "again" => words["页面已失效,请重试。"],
            _ => "",
        };
        return $"""
            <!DOCTYPE html><html lang="{language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{words["登录"]} · {words["衢州市信用联合惩戒平台"]}</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/pages.css"></head>
            <body class="plain"><main><h1>{words["衢州市信用联合惩戒平台"]}</h1>
            <p role="alert">{problem}</p>
            <form method="post" action="/sign-in" class="filters">
            <input type="hidden" name="{WebUtility.HtmlEncode(form.FormFieldName)}" value="{WebUtility.HtmlEncode(form.RequestToken)}">
            <label>{words["令牌"]} <input type="password" name="token" required maxlength="8192" autocomplete="off" autofocus></label>
            <button type="submit">{words["登录"]}</button></form>
            <p>{words["请输入本机关签发的令牌;本地平台用 token 命令签发。"]}</p>
            <p><a href="/language?to={Words.Other(language)}&amp;back=/sign-in" lang="{Words.Other(language)}">{(Words.Other(language) == Words.English ? "English" : "中文")}</a></p></main></body></html>
            """;
    }
}
