Console.WriteLine("Quzhou.Aspire");
