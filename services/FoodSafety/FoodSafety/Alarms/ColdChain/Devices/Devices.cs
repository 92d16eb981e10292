using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.FoodSafety.Persistence;
using Quzhou.FoodSafety.V1;
using Quzhou.Platform.Api;

namespace Quzhou.FoodSafety.Alarms.ColdChain;

internal sealed partial class ColdChainGrpc
{
    public override Task<RegisterDeviceResponse> RegisterDevice(RegisterDeviceRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var serial = check.TextWithoutNumbers("serial", request.Serial, DeviceRow.MaxSerial);
        var operatorId = check.Id("operator_id", request.OperatorId);
        var product = check.Text("product", request.Product, TemperatureLimitRow.MaxProduct);
        var gateway = check.TextWithoutNumbers("gateway", request.Gateway, Caller.MaxName);
        check.ThrowIfInvalid();

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            if (!await work.Db.Operators.AnyAsync(o => o.Id == operatorId, cancellation))
                throw ApiErrors.NotFound("operator", request.OperatorId);
            var today = work.Today;
            if (!await work.Db.TemperatureLimits.AnyAsync(l => l.Product == product && l.EffectiveFrom <= today, cancellation))
                throw ApiErrors.Precondition("NO_LIMIT", $"temperature_limits/{product}", "该产品类别尚未登记温度限值", "the product has no limit on record for today");
            if (await work.Db.Devices.AnyAsync(d => d.Serial == serial, cancellation))
                throw ApiErrors.AlreadyExists("device", serial);
            var row = new DeviceRow { Serial = serial, OperatorId = operatorId, Product = product, Gateway = gateway };
            work.Db.Devices.Add(row);
            await work.Db.SaveChangesAsync(cancellation);
            var progress = new DeviceProgressRow { DeviceNumber = row.Number, Missing = [] };
            work.Db.DeviceProgress.Add(progress);
            work.Audit("device.registered", row.Number.ToString(), $"operator {operatorId}, gateway {gateway}");
            return new RegisterDeviceResponse { Device = ToMessage(row, progress) };
        });
    }

    public override Task<EndDeviceResponse> EndDevice(EndDeviceRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        check.Range("device_number", request.DeviceNumber, 1, long.MaxValue);
        check.ThrowIfInvalid();

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            // The lock of the progress is the one that readings take: none is on its way when the device ends.
            var progress = await work.Db.DeviceProgress.FromSql($"SELECT * FROM cold_chain_progress WHERE device_number = {request.DeviceNumber} FOR UPDATE")
                .AsNoTracking().SingleOrDefaultAsync(cancellation) ?? throw ApiErrors.NotFound("device", request.DeviceNumber.ToString());
            var row = await work.Db.Devices.SingleAsync(d => d.Number == request.DeviceNumber, cancellation);
            if (row.EndedOn is not null)
                throw ApiErrors.Precondition("WRONG_STATE", $"devices/{row.Number}", "该设备已停用", "the device was ended");
            row.EndedOn = work.Today;
            work.Audit("device.ended", row.Number.ToString());
            return new EndDeviceResponse { Device = ToMessage(row, progress) };
        });
    }

    public override Task<GetDeviceResponse> GetDevice(GetDeviceRequest request, ServerCallContext context)
    {
        var caller = Caller.From(context);
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            var row = await OwnDeviceAsync(db, request.DeviceNumber, caller, cancellation);
            return new GetDeviceResponse { Device = ToMessage(row, await db.DeviceProgress.SingleAsync(p => p.DeviceNumber == row.Number, cancellation)) };
        }, context.CancellationToken);
    }

    public override Task<ListDevicesResponse> ListDevices(ListDevicesRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var operatorId = request.OperatorId.Length == 0 ? (Guid?)null : check.Id("operator_id", request.OperatorId);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);
        var gateway = caller.Agency == GatewayAgency ? caller.Officer : "";
        var page = PageTokens.Read("devices", request.PageSize, request.PageToken, $"{gateway}/{operatorId}");
        var after = page.NumberKey();
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            var devices = db.Devices.Where(d => d.Number > after);
            if (gateway.Length > 0)
                devices = devices.Where(d => d.Gateway == gateway);
            if (operatorId is { } id)
                devices = devices.Where(d => d.OperatorId == id);
            var rows = await devices.OrderBy(d => d.Number).Take(page.Size + 1)
                .Join(db.DeviceProgress, d => d.Number, p => p.DeviceNumber, (device, progress) => new { device, progress })
                .OrderBy(r => r.device.Number).ToListAsync(cancellation);
            var response = new ListDevicesResponse();
            response.Devices.AddRange(rows.Take(page.Size).Select(r => ToMessage(r.device, r.progress)));
            if (rows.Count > page.Size)
                response.NextPageToken = page.Next(rows[page.Size - 1].device.Number.ToString());
            return response;
        }, context.CancellationToken);
    }

    private static async Task<DeviceRow> OwnDeviceAsync(FoodSafetyDb db, long number, Caller caller, CancellationToken cancellation)
    {
        var row = await db.Devices.SingleOrDefaultAsync(d => d.Number == number, cancellation) ?? throw ApiErrors.NotFound("device", number.ToString());
        MustOwn(row, caller);
        return row;
    }

    private static ColdChainDevice ToMessage(DeviceRow row, DeviceProgressRow progress)
    {
        var message = new ColdChainDevice
        {
            DeviceNumber = row.Number,
            Serial = row.Serial,
            OperatorId = row.OperatorId.ToString(),
            Product = row.Product,
            Gateway = row.Gateway,
            Ended = row.EndedOn is not null,
            Mark = progress.Highest,
            LastMeasuredTime = progress.LastMeasuredAt?.ToTimestamp(),
        };
        message.Missing.AddRange(progress.Missing.Chunk(2).Select(r => new SequenceRange { First = r[0], Last = r[1] }));
        return message;
    }
}
