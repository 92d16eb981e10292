using System.Text;
using Google.Protobuf;
using Google.Rpc;
using Grpc.Core;
using Quzhou.Admissions.Exchange.Csv;
using Quzhou.Admissions.V1;
using Quzhou.Law;

namespace Quzhou.Admissions.Tests;

/// <summary>Imports and exports as a department's system makes them.</summary>
internal static class Importing
{
    internal const int Chunk = 60_000;

    internal static ImportHeader Header(int year, TextEncoding encoding = TextEncoding.Utf8, string? id = null) => new()
    {
        ImportId = id ?? AdmissionsFixture.NewId(), Year = year, Encoding = encoding,
    };

    internal static byte[] Csv(IEnumerable<string> lines) => Encoding.UTF8.GetBytes(string.Join("\r\n", lines) + "\r\n");

    internal static byte[] Gb18030(string text) => CsvEncodings.Gb18030.GetBytes(text);

    internal static Task<ImportCandidatesResponse> CandidatesAsync(this AdmissionsFixture city, ImportHeader header, byte[] csv, int chunk = Chunk, string officer = "clerk") =>
        StreamAsync(
            city.Exchange(officer, "admissions.clerk").ImportCandidates(),
            Pieces(csv, chunk, new ImportCandidatesRequest { Header = header }, bytes => new ImportCandidatesRequest { Csv = bytes }));

    internal static Task<ImportScoresResponse> ScoresAsync(this AdmissionsFixture city, ImportHeader header, byte[] csv, string officer) =>
        StreamAsync(
            city.Exchange(officer, "admissions.examiner").ImportScores(),
            Pieces(csv, Chunk, new ImportScoresRequest { Header = header }, bytes => new ImportScoresRequest { Csv = bytes }));

    internal static Task<ImportGradesResponse> GradesAsync(this AdmissionsFixture city, ImportHeader header, byte[] csv) =>
        StreamAsync(
            city.Exchange("clerk", "admissions.clerk").ImportGrades(),
            Pieces(csv, Chunk, new ImportGradesRequest { Header = header }, bytes => new ImportGradesRequest { Csv = bytes }));

    internal static Task<ImportPreferencesResponse> PreferencesAsync(this AdmissionsFixture city, ImportHeader header, byte[] csv) =>
        StreamAsync(
            city.Exchange("clerk", "admissions.clerk").ImportPreferences(),
            Pieces(csv, Chunk, new ImportPreferencesRequest { Header = header }, bytes => new ImportPreferencesRequest { Csv = bytes }));

    internal static Task<ImportPlansResponse> PlansAsync(this AdmissionsFixture city, ImportHeader header, byte[] csv) =>
        StreamAsync(
            city.Exchange("clerk", "admissions.clerk").ImportPlans(),
            Pieces(csv, Chunk, new ImportPlansRequest { Header = header }, bytes => new ImportPlansRequest { Csv = bytes }));

    internal static async Task<byte[]> ExportAsync(
        this AdmissionsFixture city, ExchangeTable table, int year, TextEncoding encoding = TextEncoding.Utf8, bool mark = false, bool whole = true, string runId = "")
    {
        var client = whole ? city.Exchange("reader", "admissions.reader", "identity.reader") : city.Exchange("reader", "admissions.reader");
        using var call = client.ExportTable(new ExportTableRequest { Table = table, Year = year, Encoding = encoding, ByteOrderMark = mark, RunId = runId });
        using var bytes = new MemoryStream();
        await foreach (var piece in call.ResponseStream.ReadAllAsync())
            piece.Csv.WriteTo(bytes);
        return bytes.ToArray();
    }

    internal static async Task<IReadOnlyList<string[]>> RowsAsync(this Task<byte[]> export)
    {
        var reader = new CsvReader(CsvEncodings.Utf8);
        return [.. reader.Push(await export, last: true).Skip(1).Select(r => r.Cells)];
    }

    /// <summary>Sends pieces and returns the answer; a refusal in the middle is the answer too.</summary>
    internal static async Task<TResponse> StreamAsync<TRequest, TResponse>(AsyncClientStreamingCall<TRequest, TResponse> call, IEnumerable<TRequest> pieces)
    {
        using (call)
        {
            try
            {
                foreach (var piece in pieces)
                    await call.RequestStream.WriteAsync(piece);
                await call.RequestStream.CompleteAsync();
            }
            catch (Exception error) when (error is RpcException or InvalidOperationException)
            {
                // The server answered before it had read everything; the answer says why.
            }
            return await call;
        }
    }

    internal static IEnumerable<TRequest> Pieces<TRequest>(byte[] csv, int chunk, TRequest header, Func<ByteString, TRequest> piece)
    {
        yield return header;
        for (var from = 0; from < csv.Length; from += chunk)
            yield return piece(ByteString.CopyFrom(csv, from, Math.Min(chunk, csv.Length - from)));
    }

    /// <summary>The reason of the refusal that a stream ends with.</summary>
    internal static async Task<string> ReasonAsync<T>(this Task<T> call)
    {
        var error = await Should.ThrowAsync<RpcException>(call);
        var status = error.GetRpcStatus().ShouldNotBeNull("no google.rpc.Status: " + error);
        return status.GetDetail<BadRequest>() is { } fields ? string.Join(',', fields.FieldViolations.Select(v => $"{v.Field}:{v.Reason}")) : status.GetDetail<ErrorInfo>().Reason;
    }

    internal const string CandidateHeadings = "身份号码,姓名,监护人身份号码,监护人姓名,初中学校代码,在校情况,报考类型,衢州户籍,本市学籍,完成初中学业";

    internal static string CandidateLine(SubjectId person, string name, SubjectId guardian, string junior, bool previous = false) =>
        $"{person.Reveal()},{name},{guardian.Reveal()},监护人,{junior},{(previous ? "往届" : "初三")},普高,是,{(previous ? "否" : "是")},是";
}
